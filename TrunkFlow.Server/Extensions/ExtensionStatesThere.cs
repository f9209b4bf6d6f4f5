using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Extensions;

internal static class ExtensionStatesThere
{
    /// <summary>What the nodes that are there say of extensions; what one that fell silent said last says nothing of now.</summary>
    public static IQueryable<ExtensionState> ExtensionStatesAt(this TrunkFlowDbContext db, DateTimeOffset now)
    {
        var nodes = db.NodesThereAt(now);
        return db.ExtensionStates.Where(state => nodes.Any(node => node.Key == state.NodeKey));
    }
}
