using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Asterisk.Calling;

/// <summary>The number a customer shows who did not call by himself.</summary>
internal static class ShownNumber
{
    /// <summary>Null where the customer has none.</summary>
    public static async Task<string?> OfAsync(TrunkFlowDbContext db, Customer customer, DateTimeOffset now, CancellationToken cancellationToken) => customer.CallerIdPolicy switch
    {
        CallerIdPolicy.Force => customer.ForcedCallerId,
        CallerIdPolicy.AllowList or CallerIdPolicy.Reject => customer.AllowedCallerIds.FirstOrDefault(),
        _ => await db.CustomerDids.Where(row => row.CustomerId == customer.Id && row.ValidFrom <= now && (row.ValidUntil == null || row.ValidUntil > now))
            .OrderBy(row => row.Id).Select(row => row.Did!.Number).FirstOrDefaultAsync(cancellationToken),
    };
}
