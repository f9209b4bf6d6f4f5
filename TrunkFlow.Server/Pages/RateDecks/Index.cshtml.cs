using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Pages.Lists;
using TrunkFlow.Server.RateDecks;

namespace TrunkFlow.Server.Pages.RateDecks;

/// <summary>The decks, the latest first.</summary>
public sealed class IndexModel(TrunkFlowDbContext db) : PanelPage
{
    private const int Size = 30;

    public ListPage<DeckRow> List { get; private set; } = new([], null, null);

    public async Task<IActionResult> OnGetAsync(string? after, string? before, CancellationToken cancellationToken)
    {
        var at = ListCursor.Read(after, before);
        var rows = db.RateDecks.AsNoTracking();
        rows = at is null ? rows : at.Backwards ? rows.Where(deck => deck.Id > at.Id) : rows.Where(deck => deck.Id < at.Id);
        rows = at?.Backwards == true ? rows.OrderBy(deck => deck.Id) : rows.OrderByDescending(deck => deck.Id);
        var fetched = await rows.Take(Size + 1)
            .Select(deck => new DeckRow(deck, deck.TariffPlan!.Name ?? deck.Provider!.Name ?? deck.Customer!.Name))
            .ToListAsync(cancellationToken);
        List = ListPage<DeckRow>.Of(fetched, Size, at, row => ListCursor.Write("", row.Deck.Id));
        return Show();
    }

    /// <summary>A deck and the name of what it belongs to.</summary>
    public sealed record DeckRow(RateDeck Deck, string Owner);
}
