using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Gateways;

internal static class GatewayStatesThere
{
    /// <summary>What the nodes that are there say of gateways; what one that fell silent said last says nothing of now.</summary>
    public static IQueryable<GatewayState> GatewayStatesAt(this TrunkFlowDbContext db, DateTimeOffset now)
    {
        var nodes = db.NodesThereAt(now);
        return db.GatewayStates.Where(state => nodes.Any(node => node.Key == state.NodeKey));
    }
}
