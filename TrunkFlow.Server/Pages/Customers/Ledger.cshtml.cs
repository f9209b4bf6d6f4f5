using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Billing;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Lists;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Customers;

/// <summary>Every change of the customer's balance, the newest first.</summary>
public sealed class LedgerModel(
    ReadCustomerOverview read, TrunkFlowDbContext db, TopUpBalance topUp, AdjustBalance adjust, PanelDisplay display, IStringLocalizer<CustomersText> text) : CustomerTabPage(read)
{
    public const string TopUp = "top-up";
    public const string Adjust = "adjust";
    private const int Size = 50;

    /// <summary>top-up or adjust, while the form stands.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Ask { get; set; }

    [BindProperty]
    public MoneyForm Input { get; set; } = new();

    /// <summary>The number of the entry before which to read on.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public IReadOnlyList<LedgerEntry> Entries { get; private set; } = [];

    public string? Older { get; private set; }

    public Task<IActionResult> OnPostTopUpAsync(CancellationToken cancellationToken) =>
        MoveAsync(TopUp, "Notice.ToppedUp", () => topUp.RunAsync(new TopUpBalanceInput(Id, Input.Amount ?? 0, Input.Reason, Input.Id), cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostAdjustAsync(CancellationToken cancellationToken) =>
        MoveAsync(Adjust, "Notice.Adjusted", () => adjust.RunAsync(new AdjustBalanceInput(Id, Input.Amount ?? 0, Input.Reason ?? "", Input.Id), cancellationToken), cancellationToken);

    private Task<IActionResult> MoveAsync(string ask, string notice, Func<Task<LedgerEntry>> move, CancellationToken cancellationToken) => SaveAsync(async () =>
    {
        Ask = ask;
        // Sent again, perhaps with another amount: it says what is there, and whoever means another payment begins another form.
        if (await db.LedgerEntries.AsNoTracking().FirstOrDefaultAsync(entry => entry.Id == Input.Id && entry.CustomerId == Id, cancellationToken) is { } known)
        {
            return Done("Notice.AlreadyMoved", known);
        }

        return Done(notice, await move());
    }, cancellationToken);

    private IActionResult Done(string notice, LedgerEntry entry) =>
        Changed(Url.Page("Ledger", new { Id })!, text[notice, display.Money(entry.Amount), display.Money(entry.BalanceAfter)]);

    protected override async Task ReadAsync(CancellationToken cancellationToken)
    {
        var entries = await db.Set<LedgerEntry>().AsNoTracking().Where(entry => entry.CustomerId == Id && (Before == null || entry.Seq < Before))
            .OrderByDescending(entry => entry.Seq).Take(Size + 1).ToListAsync(cancellationToken);
        Entries = [.. entries.Take(Size)];
        Older = entries.Count > Size ? Request.With(("before", Entries[^1].Seq.ToString(CultureInfo.InvariantCulture))) : null;
    }

    public sealed class MoneyForm
    {
        /// <summary>Key of the entry to be: a form sent twice moves the balance once.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        public decimal? Amount { get; set; }

        public string? Reason { get; set; }
    }
}
