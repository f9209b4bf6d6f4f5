using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Asterisk.Sync;

[ExtendObjectType(OperationTypeNames.Query)]
public sealed class SyncQueries
{
    /// <summary>How each node's switch stands against what is saved here.</summary>
    [Authorize(Policies.Read)]
    public Task<IReadOnlyList<NodeSync>> GetSyncStatusAsync(SyncOverview overview, CancellationToken cancellationToken) => overview.ReadAsync(cancellationToken);

    /// <summary>What was published on which node, by whom and how it ended; the latest first.</summary>
    [Authorize(Policies.Read)]
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering<SyncRevisionFilterType>]
    public IQueryable<SyncRevision> GetSyncRevisions(TrunkFlowDbContext db) => db.SyncRevisions.AsNoTracking().OrderByDescending(revision => revision.Id);
}
