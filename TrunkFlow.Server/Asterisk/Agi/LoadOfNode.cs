using TrunkFlow.Server.Asterisk.Routing;
using TrunkFlow.Server.Billing;

namespace TrunkFlow.Server.Asterisk.Agi;

/// <summary>What this switch carries, of which the dialplan counts the channels itself, on top of what the others carry.</summary>
internal sealed class LoadOfNode(ISwitchLoad elsewhere, Func<SwitchParty, int> begun) : ISwitchLoad
{
    private readonly Dictionary<SwitchParty, int> here = [];

    public int this[SwitchParty party]
    {
        set => here[party] = value;
    }

    public SpendingRoom? Room => elsewhere.Room;

    public int CallsOf(SwitchParty party) => elsewhere.CallsOf(party) + here.GetValueOrDefault(party);

    public int BegunOf(SwitchParty party) => elsewhere.BegunOf(party) + begun(party);
}
