using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Calls;

/// <summary>Nodes that are there and hear their switch. What one says of gateways and telephones holds for as long as it is: it stores what changed, not that nothing did.</summary>
internal static class NodesThere
{
    /// <summary>A node tells twice a minute that it is there.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromMinutes(2);

    public static IQueryable<PbxNode> NodesThereAt(this TrunkFlowDbContext db, DateTimeOffset now)
    {
        var latest = now - Silence;
        return db.PbxNodes.Where(node => node.AsteriskConnected && node.SeenAt >= latest);
    }
}
