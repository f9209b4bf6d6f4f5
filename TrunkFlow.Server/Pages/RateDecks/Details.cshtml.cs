using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Pages.Downloads;
using TrunkFlow.Server.Pages.Forms;
using TrunkFlow.Server.Pages.Lists;
using TrunkFlow.Server.RateDecks;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.RateDecks;

/// <summary>A deck: how far it is, what it would do line by line, how it was read, and what can be done with it.</summary>
public sealed class DetailsModel(
    TrunkFlowDbContext db,
    RereadRateDeck reread,
    ApplyRateDeck apply,
    UndoRateDeck undo,
    CancelRateDeck cancel,
    RateDeckSample sample,
    RateDeckFaults faults,
    PanelDisplay display,
    IStringLocalizer<RateDecksText> text) : PanelPage
{
    private const int Size = 50;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Which lines are looked at; those that change something unless said otherwise.</summary>
    [BindProperty(SupportsGet = true, Name = "show")]
    public RateDeckChange? Asked { get; set; }

    /// <summary>Only the lines that give cause for concern, whatever they change.</summary>
    [BindProperty(SupportsGet = true, Name = "only")]
    public DeckConcern? Only { get; set; }

    /// <summary>"apply", "undo" or "cancel": the question before it is done.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Ask { get; set; }

    /// <summary>How the deck is read, or is to be.</summary>
    [BindProperty]
    public FormatForm Input { get; set; } = new();

    /// <summary>Another way to read it was typed and refused.</summary>
    public bool IsTyped { get; private set; }

    public RateDeck Deck { get; private set; } = null!;

    public DeckOwnerName Owner { get; private set; } = null!;

    public ListPage<RateDeckRow> List { get; private set; } = new([], null, null);

    public IReadOnlyList<string[]> Sample { get; private set; } = [];

    /// <summary>What of it can be looked at, with the number of lines.</summary>
    public IReadOnlyList<(RateDeckChange Change, int Lines)> Changes =>
    [
        (RateDeckChange.Added, Deck.Added), (RateDeckChange.Changed, Deck.Changed), (RateDeckChange.Removed, Deck.Removed), (RateDeckChange.Unchanged, Deck.Unchanged),
        (RateDeckChange.Faulty, Deck.Faulty),
    ];

    /// <summary>The concerns there are, with the number of lines.</summary>
    public IEnumerable<(DeckConcern Concern, int Lines)> Concerns =>
        new[] { (Concern: DeckConcern.Losses, Lines: Deck.Losses), (Concern: DeckConcern.OddBlocks, Lines: Deck.OddBlocks) }.Where(concern => concern.Lines > 0);

    public RateDeckChange Shown => Asked ?? Changes.FirstOrDefault(change => change.Lines > 0 && change.Change != RateDeckChange.Unchanged).Change;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await FindAsync(cancellationToken) ? await ShowFormAsync(cancellationToken) : NotThere<RateDeck>(Id);

    /// <summary>The part that is asked for again while something is being done.</summary>
    public async Task<IActionResult> OnGetStateAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotThere<RateDeck>(Id);
        }

        if (!Deck.IsBusy())
        {
            // The whole page is another one now.
            Response.Headers["HX-Refresh"] = "true";
        }

        return Partial("_State", this);
    }

    public async Task<IActionResult> OnGetFaultsAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotThere<RateDeck>(Id);
        }

        string[] header = [text["Faults.Line"], text["Faults.Fault"], text["Faults.Text"]];
        return new CsvDownload($"{Path.GetFileNameWithoutExtension(Deck.FileName)}-{text["Faults.FileName"]}.csv", (target, token) => faults.WriteAsync(Id, target, header, token));
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        IsTyped = true;
        return DoAsync(async () =>
        {
            await reread.RunAsync(Input.ToReread(Deck, display), cancellationToken);
            return Changed(Here, text["Notice.Reread"]);
        }, cancellationToken);
    }

    public Task<IActionResult> OnPostApplyAsync(int version, bool despiteFaults, CancellationToken cancellationToken) => DoAsync(async () =>
    {
        var deck = await apply.RunAsync(new ApplyRateDeckInput(Id, version, despiteFaults), cancellationToken);
        return Changed(Here, text["Notice.Applying", deck.FileName]);
    }, cancellationToken);

    public Task<IActionResult> OnPostUndoAsync(CancellationToken cancellationToken) => DoAsync(async () =>
    {
        var deck = await undo.RunAsync(new UndoRateDeckInput(Id), cancellationToken);
        return Changed(Here, text["Notice.Undoing", deck.FileName]);
    }, cancellationToken);

    public Task<IActionResult> OnPostCancelAsync(CancellationToken cancellationToken) => DoAsync(async () =>
    {
        var deck = await cancel.RunAsync(new CancelRateDeckInput(Id), cancellationToken);
        return Changed(Url.Page("Index")!, text["Notice.Cancelled", deck.FileName]);
    }, cancellationToken);

    /// <summary>Whether it is shown how the file is read, to be corrected.</summary>
    public bool ShowsFormat => User.MayOperate() && Deck.Status is (RateDeckStatus.Ready or RateDeckStatus.Failed);

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        if (Deck.IsBusy())
        {
            return;
        }

        Sample = ShowsFormat ? await sample.ReadAsync(Deck, cancellationToken) : [];
        var at = ListCursor.Read(Request.Query["after"], Request.Query["before"]);
        var position = (int)Math.Clamp(at?.Number ?? 0, 0, int.MaxValue);
        var rows = db.RateDeckRows.AsNoTracking().Where(row => row.RateDeckId == Id);
        var prices = rows.Where(row => row.Change != RateDeckChange.Removed && row.Change != RateDeckChange.Faulty);
        rows = Only switch
        {
            DeckConcern.Losses => prices.Where(row => row.Cost > row.PricePerMinute),
            DeckConcern.OddBlocks => prices.Where(row => row.InitialBlock % row.Increment != 0),
            _ => rows.Where(row => row.Change == Shown),
        };
        rows = at is null ? rows : at.Backwards ? rows.Where(row => row.Position < position) : rows.Where(row => row.Position > position);
        rows = at?.Backwards == true ? rows.OrderByDescending(row => row.Position) : rows.OrderBy(row => row.Position);
        List = ListPage<RateDeckRow>.Of(await rows.Take(Size + 1).ToListAsync(cancellationToken), Size, at, row => ListCursor.Write(row.Position, row.Id));
    }

    /// <summary>What a line changes beside the price of a minute.</summary>
    public IEnumerable<ChangedTerm> TermsOf(RateDeckRow row) => ChangedTerm.Of(row, display, text);

    protected override async Task<SavedForm?> ReadSavedAsync(CancellationToken cancellationToken) =>
        await FindAsync(cancellationToken) && ShowsFormat ? new SavedForm(Deck, FormatForm.Of(Deck, display)) : null;

    private string Here => Url.Page("Details", new { Id })!;

    private async Task<IActionResult> DoAsync(Func<Task<IActionResult>> what, CancellationToken cancellationToken) =>
        await FindAsync(cancellationToken) ? await SaveAsync(what, cancellationToken) : NotThere<RateDeck>(Id);

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        if (await db.RateDecks.AsNoTracking().FirstOrDefaultAsync(row => row.Id == Id, cancellationToken) is not { } deck)
        {
            return false;
        }

        Deck = deck;
        Owner = (await DeckOwnerName.FindAsync(db, deck.Owner, cancellationToken))!;
        Input = IsTyped ? Input : FormatForm.Of(deck, display);
        return true;
    }
}
