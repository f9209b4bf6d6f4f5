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

/// <summary>Lines of call record files that could not be read: nothing of them is billed until somebody reads them again, or dismisses what nothing can be made of.</summary>
public sealed class QuarantineModel(TrunkFlowDbContext db, ReplayQuarantinedRow replay, ReplayQuarantine replayAll, DismissQuarantinedRows dismiss, PanelDisplay display, IStringLocalizer<ReportsText> text) : PanelPage
{
    private const int Size = 50;

    [BindProperty(SupportsGet = true, Name = "state")]
    public QuarantineState State { get; set; }

    /// <summary>"dismiss": the question before it is done.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Ask { get; set; }

    /// <summary>The lines it is asked of; all that are shown unless said otherwise.</summary>
    [BindProperty(SupportsGet = true, Name = "id")]
    public List<Guid> Ids { get; set; } = [];

    [BindProperty]
    public DismissalForm Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "download")]
    public TableFormat? Download { get; set; }

    public ListPage<QuarantinedRow> List { get; private set; } = new([], null, null);

    /// <summary>The lines the question is about.</summary>
    public IReadOnlyList<QuarantinedRow> Chosen { get; private set; } = [];

    private IQueryable<QuarantinedRow> All => db.QuarantinedRows.AsNoTracking().Include(row => row.CdrSource);

    private IQueryable<QuarantinedRow> Rows => State switch
    {
        QuarantineState.Waiting => All.Where(QuarantinedRow.Waiting),
        QuarantineState.Dismissed => All.Where(row => row.ReplayedAt == null && row.DismissedAt != null),
        _ => All.Where(row => row.ReplayedAt != null),
    };

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

    public Task<IActionResult> OnPostDismissAsync(CancellationToken cancellationToken) => SaveAsync(async () =>
    {
        var done = await dismiss.RunAsync(new DismissQuarantinedRowsInput(Ids, Input.Reason ?? ""), cancellationToken);
        return Changed(Url.Page("Quarantine")!, done.Count == 1 ? text["Notice.Dismissed.One"] : text["Notice.Dismissed", display.Count(done.Count)]);
    }, cancellationToken);

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var at = ListCursor.Read(Request.Query["after"], Request.Query["before"]);
        var rows = at?.Backwards == true ? Rows.Where(row => row.Id > at.Id).OrderBy(row => row.Id) : After(at?.Id);
        List = ListPage<QuarantinedRow>.Of(await rows.Take(Size + 1).ToListAsync(cancellationToken), Size, at, row => ListCursor.Write(row.FoundAt, row.Id));
        if (Ask == "dismiss" && State == QuarantineState.Waiting)
        {
            Chosen = Ids.Count == 0 ? List.Rows : await All.Where(QuarantinedRow.Waiting).Where(row => Ids.Contains(row.Id)).OrderByDescending(row => row.Id).ToListAsync(cancellationToken);
        }
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
        new(text["Quarantine.Dismissed"], row => row.DismissedAt is { } moment ? display.Local(moment).DateTime : null),
        new(text["Quarantine.DismissedBy"], row => row.DismissedBy),
        new(text["Quarantine.DismissalReason"], row => row.DismissalReason),
    ];

    public sealed class DismissalForm
    {
        public string? Reason { get; set; }
    }
}
