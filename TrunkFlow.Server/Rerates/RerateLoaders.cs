using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Rerates;

public sealed class RerateById(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : RowsById<Rerate>(databases, scheduler, options);

public sealed class ReratesOfCustomer(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : PagesOfOwner<Rerate>(databases, scheduler, options)
{
    protected override Expression<Func<Rerate, Guid>> Owner => row => row.CustomerId!.Value;

    protected override IQueryable<Rerate> Rows(TrunkFlowDbContext db, IReadOnlyList<Guid> owners) =>
        db.Rerates.Where(row => row.CustomerId != null && owners.Contains(row.CustomerId.Value)).OrderByDescending(row => row.Id);
}

public sealed class ReratesOfProvider(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : PagesOfOwner<Rerate>(databases, scheduler, options)
{
    protected override Expression<Func<Rerate, Guid>> Owner => row => row.ProviderId!.Value;

    protected override IQueryable<Rerate> Rows(TrunkFlowDbContext db, IReadOnlyList<Guid> owners) =>
        db.Rerates.Where(row => row.ProviderId != null && owners.Contains(row.ProviderId.Value)).OrderByDescending(row => row.Id);
}

public sealed class ChangesOfRerate(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : PagesOfOwner<RerateChange>(databases, scheduler, options)
{
    protected override Expression<Func<RerateChange, Guid>> Owner => row => row.RerateId;

    protected override IQueryable<RerateChange> Rows(TrunkFlowDbContext db, IReadOnlyList<Guid> owners) =>
        db.RerateChanges.Where(row => owners.Contains(row.RerateId)).OrderBy(row => row.RerateId).ThenBy(row => row.Position);
}

public sealed class ChangesOfCall(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : PagesOfOwner<RerateChange>(databases, scheduler, options)
{
    protected override Expression<Func<RerateChange, Guid>> Owner => row => row.CallRecordId;

    protected override IQueryable<RerateChange> Rows(TrunkFlowDbContext db, IReadOnlyList<Guid> owners) =>
        db.RerateChanges.Where(row => owners.Contains(row.CallRecordId)).OrderBy(row => row.CallRecordId).ThenBy(row => row.Id);
}
