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

    /// <summary>One publish on one node.</summary>
    /// <param name="id">Its key.</param>
    [Authorize(Policies.Read)]
    public Task<SyncRevision?> GetSyncRevisionAsync(Guid id, TrunkFlowDbContext db, CancellationToken cancellationToken) =>
        db.SyncRevisions.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);

    /// <summary>What was published on which node, by whom and how it ended; the latest first.</summary>
    [Authorize(Policies.Read)]
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering<SyncRevisionFilterType>]
    [UseSorting<SyncRevisionSortType>]
    public IQueryable<SyncRevision> GetSyncRevisions(TrunkFlowDbContext db, ISortingContext sorting) =>
        db.SyncRevisions.AsNoTracking().LatestFirst(sorting, row => row.Id);

    /// <summary>One saved change, or wish, the switches were to learn of.</summary>
    /// <param name="id">Its key.</param>
    [Authorize(Policies.Read)]
    public Task<SyncRequest?> GetSyncRequestAsync(Guid id, TrunkFlowDbContext db, CancellationToken cancellationToken) =>
        db.SyncRequests.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);

    /// <summary>What the switches were to learn of: saved changes and wishes; the latest first.</summary>
    [Authorize(Policies.Read)]
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering<SyncRequestFilterType>]
    [UseSorting<SyncRequestSortType>]
    public IQueryable<SyncRequest> GetSyncRequests(TrunkFlowDbContext db, ISortingContext sorting) =>
        db.SyncRequests.AsNoTracking().LatestFirst(sorting, row => row.Id);
}
