using Microsoft.AspNetCore.Mvc;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Pages.Search;

/// <summary>
/// One field for everything: what matches, by kind, or without a word what was opened last. What is found by its whole key and is the only one opens
/// at once; <see cref="All"/> shows the others too. While somebody types the same answer comes as suggestions.
/// </summary>
public sealed class IndexModel(ReadSearch search, ReadRecent recent) : PanelPage
{
    private const int OnPage = 10;
    private const int Suggested = 4;

    [BindProperty(Name = "q", SupportsGet = true)]
    public string? Query { get; set; }

    [BindProperty(Name = "all", SupportsGet = true)]
    public bool All { get; set; }

    /// <summary>Null where nothing was typed.</summary>
    public SearchTerm? Term { get; private set; }

    public IReadOnlyList<Found> Found { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Term = SearchTerm.Of(Query);
        Found = Term is null ? await recent.RunAsync(cancellationToken) : await search.RunAsync(Term, WantsFragment ? Suggested : OnPage, cancellationToken);
        return !All && !WantsFragment && Straight() is { } only ? Redirect(Url.To(only, User)) : Show("_Suggestions");
    }

    /// <summary>The one thing that must have been meant: the only one of that key, or all that was found and called just so.</summary>
    private Found? Straight()
    {
        var exact = Found.Where(found => found.IsExact).ToList();
        return Term is null ? null
            : exact.Count == 1 ? exact[0]
            : Found.Count == 1 && PlainText.Is(Found[0].Title, Term.Text) ? Found[0]
            : null;
    }
}
