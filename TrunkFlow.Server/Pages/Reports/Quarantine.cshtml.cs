using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Calls.Import;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Downloads;
using TrunkFlow.Server.Pages.Lists;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.Reports;

/// <summary>Lines of call record files that could not be read: nothing of them is billed until somebody reads them again.</summary>
public sealed class QuarantineModel(TrunkFlowDbContext db, ReplayQuarantinedRow replay, ReplayQuarantine replayAll, PanelDisplay display, IStringLocalizer<ReportsText> text) : PanelPage
{
    private const int Size = 50;

    /// <summary>Those that were read since, instead of those that wait.</summary>
    [BindProperty(SupportsGet = true, Name = "replayed")]
    public bool Replayed { get; set; }

    [BindProperty(SupportsGet = true, Name = "download")]
    public TableFormat? Download { get; set; }

    public ListPage<QuarantinedRow> List { get; private set; } = new([], null, null);

    private IQueryable<QuarantinedRow> Rows => db.QuarantinedRows.AsNoTracking().Include(row => row.CdrSource).Where(row => row.ReplayedAt != null == Replayed);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (Download is { } format)
        {
            return new TableDownload<QuarantinedRow>(format, text["Quarantine"], text["Quarantine"], display.Culture, Columns, Pieces.ReadAsync<QuarantinedRow>(last => After(last?.Id), cancellationToken: cancellationToken));
        }

        await PrepareAsync(cancellationToken);
        return Page();
    }

    public Task<IActionResult> OnPostReplayAsync(Guid id, CancellationToken cancellationToken) => SaveAsync(async () =>
    {
        try
        {
            await replay.RunAsync(new ReplayQuarantinedRowInput(id), cancellationToken);
        }
        catch (QuarantinedRowUnreadableException still)
        {
            throw new QuarantinedRowUnreadableException(ReasonOf(still.Fault));
        }

        return Changed(Url.Page("Quarantine")!, text["Notice.Replayed"]);
    }, cancellationToken);

    public Task<IActionResult> OnPostReplayAllAsync(CancellationToken cancellationToken) => SaveAsync(async () =>
    {
        var done = await replayAll.RunAsync(new ReplayQuarantineInput(), cancellationToken);
        return Changed(Url.Page("Quarantine")!, text["Notice.ReplayedAll", display.Count(done.Replayed), display.Count(done.Unreadable)]);
    }, cancellationToken);

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var at = ListCursor.Read(Request.Query["after"], Request.Query["before"]);
        var rows = at?.Backwards == true ? Rows.Where(row => row.Id > at.Id).OrderBy(row => row.Id) : After(at?.Id);
        List = ListPage<QuarantinedRow>.Of(await rows.Take(Size + 1).ToListAsync(cancellationToken), Size, at, row => ListCursor.Write(row.FoundAt, row.Id));
    }

    private IQueryable<QuarantinedRow> After(Guid? id) => (id is null ? Rows : Rows.Where(row => row.Id < id)).OrderByDescending(row => row.Id);

    /// <summary>Why a line could not be read; what the database said of it is quoted.</summary>
    public string ReasonOf(QuarantinedRow row) => ReasonOf(row.Reason);

    private string ReasonOf(string reason)
    {
        var (fault, said) = reason.Split(": ", 2) is [var name, var rest] ? (name, rest) : (reason, "");
        var words = text[$"Fault.{fault}", said];
        return words.ResourceNotFound ? reason : words;
    }

    private IReadOnlyList<TableColumn<QuarantinedRow>> Columns =>
    [
        new(text["Quarantine.Found"], row => display.Local(row.FoundAt).DateTime),
        new(text["Quarantine.Node"], row => row.CdrSource!.NodeKey),
        new(text["Quarantine.File"], row => row.CdrSource!.Path),
        new(text["Quarantine.Offset"], row => row.Offset),
        new(text["Reason"], row => ReasonOf(row)),
        new(text["Quarantine.Line"], row => row.Line),
        new(text["Quarantine.Replayed"], row => row.ReplayedAt is { } moment ? display.Local(moment).DateTime : null),
    ];
}
