using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Billing;

[ExtendObjectType(OperationTypeNames.Query)]
public sealed class BillingQueries
{
    /// <summary>Changes of all balances.</summary>
    [Authorize(Policies.Own)]
    [UsePaging(IncludeTotalCount = true)]
    [UseProjection]
    [UseFiltering<LedgerEntryFilterType>]
    [UseSorting<LedgerEntrySortType>]
    public IQueryable<LedgerEntry> GetLedgerEntries(TrunkFlowDbContext db, ISortingContext sorting) =>
        db.LedgerEntries.AsNoTracking().OrderedBy(sorting, row => row.Id);

    /// <summary>One change of a balance.</summary>
    /// <param name="id">Its key.</param>
    [Authorize(Policies.Own)]
    public Task<LedgerEntry?> GetLedgerEntryAsync(Guid id, LedgerEntryById loader, CancellationToken cancellationToken) => loader.LoadAsync(id, cancellationToken);

    /// <summary>What one customer has left; null when the customer is not there.</summary>
    /// <param name="customerId">Key of the customer.</param>
    [Authorize(Policies.Own)]
    public Task<CustomerBalance?> GetCustomerBalanceAsync(Guid customerId, BalanceOfCustomer loader, CancellationToken cancellationToken) => loader.LoadAsync(customerId, cancellationToken);

    /// <summary>What every customer has left.</summary>
    [Authorize(Policies.Own)]
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering<CustomerBalanceFilterType>]
    [UseSorting<CustomerBalanceSortType>]
    public IQueryable<CustomerBalance> GetCustomerBalances(TrunkFlowDbContext db, ISortingContext sorting) =>
        db.CustomerBalances.AsNoTracking().OrderedBy(sorting, row => row.CustomerId);
}
