using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Dids;

namespace TrunkFlow.Server.Pages.Customers;

public sealed class NumbersModel(ReadCustomerOverview read, TrunkFlowDbContext db) : CustomerTabPage(read)
{
    /// <summary>The numbers the customer holds, then those it held.</summary>
    public IReadOnlyList<CustomerDid> Held { get; private set; } = [];

    protected override async Task ReadAsync(CancellationToken cancellationToken) =>
        Held = await db.Set<CustomerDid>().AsNoTracking()
            .Include(held => held.Did).Include(held => held.Destinations).ThenInclude(destination => destination.Extension)
            .Where(held => held.CustomerId == Id)
            .OrderBy(held => held.ValidUntil != null).ThenBy(held => held.Did!.Number).ThenByDescending(held => held.ValidFrom)
            .Take(200).ToListAsync(cancellationToken);
}
