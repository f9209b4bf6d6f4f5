using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Customers;
using TrunkFlow.Server.Pages.Forms;

namespace TrunkFlow.Server.Pages.Guides;

/// <summary>The customer's form as the jobs that sell something open it.</summary>
internal static class CustomerStep
{
    /// <summary>As it is saved; null where it is not there, or not of that type.</summary>
    public static async Task<SavedForm?> ReadAsync(TrunkFlowDbContext db, Guid? id, CustomerType type, CancellationToken cancellationToken) =>
        await db.Customers.AsNoTracking().Include(row => row.Trunks).FirstOrDefaultAsync(row => row.Id == id && row.Type == type, cancellationToken) is { } customer
            ? new SavedForm(customer, CustomerForm.Of(customer))
            : null;

    public static CustomerForm New(CustomerType type, string timeZone) => new() { Type = type, TimeZone = timeZone };
}
