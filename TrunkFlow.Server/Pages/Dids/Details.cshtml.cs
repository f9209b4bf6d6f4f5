using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Billing;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Dids;
using TrunkFlow.Server.Pages.Calls;
using TrunkFlow.Server.Pages.Display;

namespace TrunkFlow.Server.Pages.Dids;

/// <summary>A number and everybody who had it: where it rings, what was taken for it, which calls came, for everybody who reads.</summary>
public sealed class DetailsModel(TrunkFlowDbContext db, CallList calls, PanelDisplay display) : PanelPage
{
    private const int Charges = 24;
    private const int RecentCalls = 10;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Did? Did { get; private set; }

    /// <summary>Everybody who had it, who has it now first.</summary>
    public IReadOnlyList<CustomerDid> History { get; private set; } = [];

    public CustomerDid? Held => History.FirstOrDefault(held => held.ValidUntil is null);

    /// <summary>What was taken for it, the latest first, and from whom.</summary>
    public IReadOnlyList<(LedgerEntry Entry, string Customer)> Taken { get; private set; } = [];

    /// <summary>Calls of the last week to who has it now.</summary>
    public IReadOnlyList<CallRow> Recent { get; private set; } = [];

    public string Number => PanelDisplay.Phone(Did?.Number);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Did = await db.Dids.AsNoTracking().Include(did => did.Provider).Include(did => did.Gateway).FirstOrDefaultAsync(did => did.Id == Id, cancellationToken);
        if (Did is null)
        {
            return NotThere<Did>(Id);
        }

        History = await db.CustomerDids.AsNoTracking().AsSplitQuery().Include(held => held.Customer).Include(held => held.Destinations).ThenInclude(destination => destination.Extension)
            .Where(held => held.DidId == Id).OrderBy(held => held.ValidUntil != null).ThenByDescending(held => held.ValidFrom).ToListAsync(cancellationToken);
        var allocations = History.Select(held => (Guid?)held.Id).ToList();
        var taken = await db.LedgerEntries.AsNoTracking().Where(entry => allocations.Contains(entry.CustomerDidId)).OrderByDescending(entry => entry.CreatedAt).ThenByDescending(entry => entry.Seq)
            .Take(Charges).ToListAsync(cancellationToken);
        Taken = taken.ConvertAll(entry => (entry, History.First(held => held.Id == entry.CustomerDidId).Customer?.Name ?? PanelDisplay.Absent));
        Recent = Held is { CustomerId: var customer } ? await RecentAsync(customer, cancellationToken) : [];
        return Show();
    }

    /// <summary>Records are indexed by customer, not by number.</summary>
    private async Task<IReadOnlyList<CallRow>> RecentAsync(Guid customer, CancellationToken cancellationToken)
    {
        var weekAgo = display.Now.ToUniversalTime().AddDays(-7);
        var records = db.CallRecords.AsNoTracking().Where(call => call.CustomerId == customer && call.StartedAt >= weekAgo && call.DidId == Id && call.IsLastAttempt);
        return await calls.Rows(records.OrderByDescending(call => call.StartedAt).Take(RecentCalls)).ToListAsync(cancellationToken);
    }
}
