using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Lists;
using TrunkFlow.Server.Rerates;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Rerates;

/// <summary>A rerating: what it comes to, whom it concerns, call by call, and what can be done with it.</summary>
public sealed class DetailsModel(TrunkFlowDbContext db, CompareRerate compare, ApplyRerate apply, CancelRerate cancel, IStringLocalizer<ReratesText> text) : PanelPage
{
    private const int Size = 50;

    /// <summary>Of the customers it concerns, those it concerns most.</summary>
    private const int MostCustomers = 20;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>"apply" or "cancel": the question before it is done.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Ask { get; set; }

    public Rerate Rerate { get; private set; } = null!;

    public IReadOnlyList<CustomerSum> Customers { get; private set; } = [];

    public ListPage<ChangedCall> List { get; private set; } = new([], null, null);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await FindAsync(cancellationToken) ? await ShowFormAsync(cancellationToken) : NotThere<Rerate>(Id);

    /// <summary>The part that is asked for again while something is being done.</summary>
    public async Task<IActionResult> OnGetStateAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotThere<Rerate>(Id);
        }

        if (!Rerate.IsBusy)
        {
            // The whole page is another one now.
            Response.Headers["HX-Refresh"] = "true";
        }

        return Partial("_State", this);
    }

    public Task<IActionResult> OnPostCompareAsync(CancellationToken cancellationToken) => DoAsync(async () =>
    {
        await compare.RunAsync(new CompareRerateInput(Id), cancellationToken);
        return Changed(Here, text["Notice.Requested"]);
    }, cancellationToken);

    public Task<IActionResult> OnPostApplyAsync(int version, CancellationToken cancellationToken) => DoAsync(async () =>
    {
        await apply.RunAsync(new ApplyRerateInput(Id, version), cancellationToken);
        return Changed(Here, text["Notice.Applying"]);
    }, cancellationToken);

    public Task<IActionResult> OnPostCancelAsync(CancellationToken cancellationToken) => DoAsync(async () =>
    {
        await cancel.RunAsync(new CancelRerateInput(Id), cancellationToken);
        return Changed(Url.Page("Index")!, text["Notice.Cancelled"]);
    }, cancellationToken);

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        if (Rerate.IsBusy)
        {
            return;
        }

        var changes = db.RerateChanges.AsNoTracking().Where(change => change.RerateId == Id);
        Customers = await (
            from sum in from change in changes
                        group change by change.CustomerId into his
                        select new { his.Key, Calls = his.Count(), Before = his.Sum(call => call.SellBefore ?? 0m), After = his.Sum(call => call.Sell ?? 0m) }
            join customer in db.Customers on sum.Key equals customer.Id into known
            from customer in known.DefaultIfEmpty()
            orderby Math.Abs(sum.After - sum.Before) descending, sum.Key
            select new CustomerSum(sum.Key, customer == null ? null : customer.Name, sum.Calls, sum.Before, sum.After)).Take(MostCustomers).ToListAsync(cancellationToken);

        var at = ListCursor.Read(Request.Query["after"], Request.Query["before"]);
        var position = (int)Math.Clamp(at?.Number ?? 0, 0, int.MaxValue);
        var rows = at is null ? changes : at.Backwards ? changes.Where(row => row.Position < position) : changes.Where(row => row.Position > position);
        rows = at?.Backwards == true ? rows.OrderByDescending(row => row.Position) : rows.OrderBy(row => row.Position);
        var calls = from change in rows.Take(Size + 1)
                    join call in db.CallRecords.AsNoTracking().Where(call => call.StartedAt >= Rerate.From && call.StartedAt < Rerate.Until)
                        on new { change.StartedAt, Id = change.CallRecordId } equals new { call.StartedAt, call.Id } into kept
                    from call in kept.DefaultIfEmpty()
                    select new ChangedCall(change, call == null ? null : call.DestinationNumber, call == null ? null : call.TalkSeconds);
        var fetched = await calls.ToListAsync(cancellationToken);
        fetched = at?.Backwards == true ? [.. fetched.OrderByDescending(row => row.Change.Position)] : [.. fetched.OrderBy(row => row.Change.Position)];
        List = ListPage<ChangedCall>.Of(fetched, Size, at, row => ListCursor.Write(row.Change.Position, row.Change.Id));
    }

    private string Here => Url.Page("Details", new { Id })!;

    private async Task<IActionResult> DoAsync(Func<Task<IActionResult>> what, CancellationToken cancellationToken) =>
        await FindAsync(cancellationToken) ? await SaveAsync(what, cancellationToken) : NotThere<Rerate>(Id);

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        Rerate = (await db.Rerates.AsNoTracking().Include(row => row.Customer).Include(row => row.Provider).FirstOrDefaultAsync(row => row.Id == Id, cancellationToken))!;
        return Rerate is not null;
    }

    /// <summary>What a rerating means for a customer; null: calls nobody was found for.</summary>
    public sealed record CustomerSum(Guid? Id, string? Name, int Calls, decimal Before, decimal After);

    /// <summary>A change and the call it is of; null where its record is kept no longer.</summary>
    public sealed record ChangedCall(RerateChange Change, string? Number, int? TalkSeconds);
}
