using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Billing;

/// <summary>Reads what customers may spend.</summary>
public static class ReadFunds
{
    /// <param name="db">Where it is read.</param>
    /// <param name="customers">Whose; null: everybody's.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static Task<List<CustomerFunds>> RunAsync(TrunkFlowDbContext db, IReadOnlyCollection<Guid>? customers, CancellationToken cancellationToken) => (
        from customer in db.Customers
        where customers == null || customers.Contains(customer.Id)
        join row in db.CustomerBalances on customer.Id equals row.CustomerId into rows
        from balance in rows.DefaultIfEmpty()
        select new CustomerFunds(customer.Id, customer.Code)
        {
            Balance = balance == null ? 0m : balance.Balance,
            CreditLimit = customer.CreditLimit,
            DailySpendLimit = customer.DailySpendLimit,
            SpendDay = balance == null ? null : balance.SpendDay,
            SpentToday = balance == null ? 0m : balance.SpentToday,
            TimeZone = customer.TimeZone,
            EndsCalls = customer.TariffPlan != null && customer.TariffPlan.EndCallsAtLimit,
        }).ToListAsync(cancellationToken);
}
