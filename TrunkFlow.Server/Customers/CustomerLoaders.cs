using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Customers;

public sealed class CustomerById(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : RowsById<Customer>(databases, scheduler, options);

public sealed class CustomerTrunkById(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : RowsById<CustomerTrunk>(databases, scheduler, options);

public sealed class TrunksOfCustomer(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : RowsOfOwner<CustomerTrunk>(databases, scheduler, options)
{
    protected override IQueryable<CustomerTrunk> Rows(TrunkFlowDbContext db, IReadOnlyList<Guid> owners) =>
        db.CustomerTrunks.Where(row => owners.Contains(row.CustomerId)).OrderBy(row => row.CreatedAt).ThenBy(row => row.Id);

    protected override Guid OwnerOf(CustomerTrunk row) => row.CustomerId;
}

public sealed class CustomersOfPlan(IDbContextFactory<TrunkFlowDbContext> databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : PagesOfOwner<Customer>(databases, scheduler, options)
{
    protected override Expression<Func<Customer, Guid>> Owner => row => row.TariffPlanId!.Value;

    protected override IQueryable<Customer> Rows(TrunkFlowDbContext db, IReadOnlyList<Guid> owners) =>
        db.Customers.Where(row => row.TariffPlanId != null && owners.Contains(row.TariffPlanId.Value)).OrderBy(row => row.Name).ThenBy(row => row.Id);
}
