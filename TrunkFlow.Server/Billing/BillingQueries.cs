using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Billing;

[ExtendObjectType(OperationTypeNames.Query)]
public sealed class BillingQueries
{
    /// <summary>Changes of all balances.</summary>
    [Authorize(Policies.Read)]
    [UsePaging(IncludeTotalCount = true)]
    [UseProjection]
    [UseFiltering<LedgerEntryFilterType>]
    [UseSorting<LedgerEntrySortType>]
    public IQueryable<LedgerEntry> GetLedgerEntries(TrunkFlowDbContext db) => db.LedgerEntries.AsNoTracking();
}
