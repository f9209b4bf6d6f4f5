using TrunkFlow.Server.Asterisk.Routing;
using TrunkFlow.Server.Billing;

namespace TrunkFlow.Tests.Asterisk.Routing;

/// <summary>A switch that carries what a test says.</summary>
internal sealed class CountedLoad : ISwitchLoad
{
    public Dictionary<SwitchParty, int> Calls { get; init; } = [];

    public Dictionary<SwitchParty, int> Begun { get; init; } = [];

    public SpendingRoom? Room { get; init; }

    public int CallsOf(SwitchParty party) => Calls.GetValueOrDefault(party);

    public int BegunOf(SwitchParty party) => Begun.GetValueOrDefault(party);
}
