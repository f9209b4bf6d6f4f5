using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Billing;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Lists;

namespace TrunkFlow.Server.Pages.Customers;

/// <summary>Every change of the customer's balance, the newest first.</summary>
public sealed class LedgerModel(ReadCustomerOverview read, TrunkFlowDbContext db) : CustomerTabPage(read)
{
    private const int Size = 50;

    /// <summary>The number of the entry before which to read on.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public IReadOnlyList<LedgerEntry> Entries { get; private set; } = [];

    public string? Older { get; private set; }

    protected override async Task ReadAsync(CancellationToken cancellationToken)
    {
        var entries = await db.Set<LedgerEntry>().AsNoTracking().Where(entry => entry.CustomerId == Id && (Before == null || entry.Seq < Before))
            .OrderByDescending(entry => entry.Seq).Take(Size + 1).ToListAsync(cancellationToken);
        Entries = [.. entries.Take(Size)];
        Older = entries.Count > Size ? Request.With(("before", Entries[^1].Seq.ToString(CultureInfo.InvariantCulture))) : null;
    }
}
