using TrunkFlow.Server.Billing;
using TrunkFlow.Server.Calls;

namespace TrunkFlow.Server.Asterisk.Routing;

/// <summary>The calls of switches as their nodes last told, counted by customer, gateway and number.</summary>
internal sealed class LoadElsewhere : ISwitchLoad
{
    private static readonly TimeSpan JustNow = TimeSpan.FromSeconds(1);

    private readonly Dictionary<SwitchParty, (int Calls, int Begun)> counts = [];

    /// <param name="table">Knows whose the codes, endpoints and numbers are.</param>
    /// <param name="nodes">Whose calls count.</param>
    /// <param name="now">Since when a call is old is told by this.</param>
    /// <param name="room">What whoever pays may still spend.</param>
    public LoadElsewhere(RoutingTable table, IEnumerable<NodeCalls> nodes, DateTimeOffset now, SpendingRoom? room)
    {
        Room = room;
        foreach (var call in nodes.SelectMany(node => node.Calls))
        {
            var isNew = now - call.StartedAt < JustNow;
            Add(table.CustomerOf(call.CustomerCode), PartyKind.Customer, isNew);
            Add(table.GatewayOf(call.Gateway), PartyKind.Gateway, isNew);
            if (call.Direction == CallDirection.Inbound)
            {
                Add(table.DidOf(call.To), PartyKind.Did, isNew);
            }
        }
    }

    public SpendingRoom? Room { get; }

    public int CallsOf(SwitchParty party) => counts.GetValueOrDefault(party).Calls;

    public int BegunOf(SwitchParty party) => counts.GetValueOrDefault(party).Begun;

    private void Add(Guid? id, PartyKind kind, bool isNew)
    {
        if (id is { } known)
        {
            var party = new SwitchParty(kind, known);
            var count = counts.GetValueOrDefault(party);
            counts[party] = (count.Calls + 1, count.Begun + (isNew ? 1 : 0));
        }
    }
}
