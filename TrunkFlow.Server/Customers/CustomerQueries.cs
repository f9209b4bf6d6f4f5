using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Customers;

[ExtendObjectType(OperationTypeNames.Query)]
public sealed class CustomerQueries
{
    /// <summary>One customer.</summary>
    /// <param name="id">Its key.</param>
    [Authorize(Policies.Own)]
    public Task<Customer?> GetCustomerAsync(Guid id, CustomerById loader, CancellationToken cancellationToken) => loader.LoadAsync(id, cancellationToken);

    /// <summary>All customers.</summary>
    [Authorize(Policies.Own)]
    [UsePaging(IncludeTotalCount = true)]
    [UseProjection]
    [UseFiltering<CustomerFilterType>]
    [UseSorting<CustomerSortType>]
    public IQueryable<Customer> GetCustomers(TrunkFlowDbContext db, ISortingContext sorting) => db.Customers.AsNoTracking().OrderedBy(sorting, row => row.Id);

    /// <summary>One SIP access of a trunk customer.</summary>
    /// <param name="id">Its key.</param>
    [Authorize(Policies.Own)]
    public Task<CustomerTrunk?> GetCustomerTrunkAsync(Guid id, CustomerTrunkById loader, CancellationToken cancellationToken) => loader.LoadAsync(id, cancellationToken);

    /// <summary>The SIP accesses of all trunk customers.</summary>
    [Authorize(Policies.Own)]
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering<CustomerTrunkFilterType>]
    [UseSorting<CustomerTrunkSortType>]
    public IQueryable<CustomerTrunk> GetCustomerTrunks(TrunkFlowDbContext db, ISortingContext sorting) =>
        db.CustomerTrunks.AsNoTracking().OrderedBy(sorting, row => row.Id);
}
