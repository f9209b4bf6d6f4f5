using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Asterisk.Sync;

/// <summary>What hangs together with SyncRevision: every field is loaded for all objects of a request at once.</summary>
[ExtendObjectType(typeof(SyncRevision))]
public sealed class SyncRevisionRelations
{
    /// <summary>Which switch; null when the node is gone.</summary>
    [Authorize(Policies.Read)]
    public async Task<PbxNode?> GetNodeAsync([Parent] SyncRevision revision, NodeByKey loader, CancellationToken cancellationToken) =>
        await loader.LoadAsync(revision.NodeKey, cancellationToken);
}
