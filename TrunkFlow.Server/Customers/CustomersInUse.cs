using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Customers;

/// <summary>Which customers something belongs to or tells of: they are blocked instead of deleted.</summary>
internal static class CustomersInUse
{
    public static async Task<HashSet<Guid>> ReadAsync(TrunkFlowDbContext db, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
    [
        .. await db.Customers.Where(customer => ids.Contains(customer.Id) && (
                db.Extensions.Any(extension => extension.CustomerId == customer.Id)
                || db.CustomerDids.Any(allocation => allocation.CustomerId == customer.Id)
                || db.Routes.Any(route => route.CustomerId == customer.Id)
                || db.LedgerEntries.Any(entry => entry.CustomerId == customer.Id)
                || db.CallRecords.Any(call => call.CustomerId == customer.Id)))
            .Select(customer => customer.Id).ToListAsync(cancellationToken),
    ];

    /// <exception cref="CustomerInUseException">One of them is.</exception>
    public static async Task RefuseAsync(TrunkFlowDbContext db, IReadOnlyList<Customer> customers, CancellationToken cancellationToken)
    {
        var used = await ReadAsync(db, [.. customers.Select(customer => customer.Id)], cancellationToken);
        if (customers.FirstOrDefault(customer => used.Contains(customer.Id)) is { } customer)
        {
            throw new CustomerInUseException(customer.Code);
        }
    }
}
