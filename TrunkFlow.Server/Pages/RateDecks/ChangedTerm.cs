using Microsoft.Extensions.Localization;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.RateDecks;
using TrunkFlow.Server.RateDecks.Reading;
using TrunkFlow.Server.Resources;

namespace TrunkFlow.Server.Pages.RateDecks;

/// <summary>A term that a line of a deck changes, beside the price of a minute: what it was and what it becomes.</summary>
public sealed record ChangedTerm(string Name, string Before, string After)
{
    /// <summary>Those of one line; none of a line that was compared when only the price was noted.</summary>
    public static IEnumerable<ChangedTerm> Of(RateDeckRow row, PanelDisplay display, IStringLocalizer<RateDecksText> text)
    {
        if (row.ReplacedInitialBlock is null)
        {
            return [];
        }

        ChangedTerm Term(DeckColumn column, string before, string after) => new(text[$"Cell.{column}"], before, after);
        IEnumerable<ChangedTerm> terms =
        [
            Term(DeckColumn.Description, row.ReplacedDescription ?? PanelDisplay.Absent, row.Description ?? PanelDisplay.Absent),
            Term(DeckColumn.Cost, display.Exact(row.ReplacedCost), display.Exact(row.Cost)),
            Term(DeckColumn.ConnectionFee, display.Exact(row.ReplacedConnectionFee), display.Exact(row.ConnectionFee)),
            new(text["Column.Blocks"], $"{row.ReplacedInitialBlock} + {row.ReplacedIncrement} s", $"{row.InitialBlock} + {row.Increment} s"),
            Term(DeckColumn.MinimumCharge, display.Exact(row.ReplacedMinimumCharge), display.Exact(row.MinimumCharge)),
            Term(DeckColumn.FreeBelowSeconds, $"{row.ReplacedFreeBelowSeconds} s", $"{row.FreeBelowSeconds} s"),
            new(text["Term.Until"], row.ReplacedUntil is { } until ? display.When(until) : PanelDisplay.Absent, PanelDisplay.Absent),
        ];
        return terms.Where(term => term.Before != term.After);
    }
}
