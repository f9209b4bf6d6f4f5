using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Dids;

public sealed class DidById(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : RowsById<Did>(databases, scheduler, options);

public sealed class AllocationById(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : RowsById<CustomerDid>(databases, scheduler, options);

public sealed class AllocationsOfDid(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : RowsOfOwner<CustomerDid>(databases, scheduler, options)
{
    protected override IQueryable<CustomerDid> Rows(TrunkFlowDbContext db, IReadOnlyList<Guid> owners) =>
        db.CustomerDids.Where(row => owners.Contains(row.DidId)).OrderByDescending(row => row.ValidFrom).ThenByDescending(row => row.Id);

    protected override Guid OwnerOf(CustomerDid row) => row.DidId;
}

public sealed class DestinationsOfAllocation(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : RowsOfOwner<DidDestination>(databases, scheduler, options)
{
    protected override IQueryable<DidDestination> Rows(TrunkFlowDbContext db, IReadOnlyList<Guid> owners) =>
        db.DidDestinations.Where(row => owners.Contains(row.CustomerDidId)).OrderBy(row => row.Position);

    protected override Guid OwnerOf(DidDestination row) => row.CustomerDidId;
}

public sealed class AllocationsOfCustomer(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : PagesOfOwner<CustomerDid>(databases, scheduler, options)
{
    protected override Expression<Func<CustomerDid, Guid>> Owner => row => row.CustomerId;

    protected override IQueryable<CustomerDid> Rows(TrunkFlowDbContext db, IReadOnlyList<Guid> owners) =>
        db.CustomerDids.Where(row => owners.Contains(row.CustomerId)).OrderByDescending(row => row.ValidFrom).ThenByDescending(row => row.Id);
}

public sealed class DidsOfProvider(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : PagesOfOwner<Did>(databases, scheduler, options)
{
    protected override Expression<Func<Did, Guid>> Owner => row => row.ProviderId!.Value;

    protected override IQueryable<Did> Rows(TrunkFlowDbContext db, IReadOnlyList<Guid> owners) =>
        db.Dids.Where(row => row.ProviderId != null && owners.Contains(row.ProviderId.Value)).OrderBy(row => row.Number).ThenBy(row => row.Id);
}

public sealed class DidsOfGateway(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : PagesOfOwner<Did>(databases, scheduler, options)
{
    protected override Expression<Func<Did, Guid>> Owner => row => row.GatewayId!.Value;

    protected override IQueryable<Did> Rows(TrunkFlowDbContext db, IReadOnlyList<Guid> owners) =>
        db.Dids.Where(row => row.GatewayId != null && owners.Contains(row.GatewayId.Value)).OrderBy(row => row.Number).ThenBy(row => row.Id);
}

public sealed class DestinationsAtTrunk(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : RowsOfOwner<DidDestination>(databases, scheduler, options)
{
    protected override IQueryable<DidDestination> Rows(TrunkFlowDbContext db, IReadOnlyList<Guid> owners) =>
        db.DidDestinations.Where(row => row.TrunkId != null && owners.Contains(row.TrunkId.Value)).OrderBy(row => row.CustomerDidId).ThenBy(row => row.Position);

    protected override Guid OwnerOf(DidDestination row) => row.TrunkId!.Value;
}

public sealed class DestinationsAtExtension(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : RowsOfOwner<DidDestination>(databases, scheduler, options)
{
    protected override IQueryable<DidDestination> Rows(TrunkFlowDbContext db, IReadOnlyList<Guid> owners) =>
        db.DidDestinations.Where(row => row.ExtensionId != null && owners.Contains(row.ExtensionId.Value)).OrderBy(row => row.CustomerDidId).ThenBy(row => row.Position);

    protected override Guid OwnerOf(DidDestination row) => row.ExtensionId!.Value;
}

public sealed class DestinationsAtConference(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : RowsOfOwner<DidDestination>(databases, scheduler, options)
{
    protected override IQueryable<DidDestination> Rows(TrunkFlowDbContext db, IReadOnlyList<Guid> owners) =>
        db.DidDestinations.Where(row => row.ConferenceId != null && owners.Contains(row.ConferenceId.Value)).OrderBy(row => row.CustomerDidId).ThenBy(row => row.Position);

    protected override Guid OwnerOf(DidDestination row) => row.ConferenceId!.Value;
}
