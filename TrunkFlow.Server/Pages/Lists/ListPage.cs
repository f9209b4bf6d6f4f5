namespace TrunkFlow.Server.Pages.Lists;

/// <summary>The rows of one page and the cursors of its neighbours, null where there is none.</summary>
public sealed record ListPage<T>(IReadOnlyList<T> Rows, string? Before, string? After)
{
    public bool HasMore => Before is not null || After is not null;

    /// <summary>Cuts a page from what was fetched: one row more than fits, in the cursor's reading order; the extra one tells that the list goes on.</summary>
    public static ListPage<T> Of(List<T> fetched, int size, ListCursor? at, Func<T, string> cursorOf)
    {
        var more = fetched.Count > size;
        var rows = fetched.Take(size).ToList();
        var backwards = at?.Backwards == true;
        if (backwards)
        {
            rows.Reverse();
        }

        var earlier = backwards ? more : at is not null;
        var later = backwards || more;
        return new ListPage<T>(rows, earlier && rows.Count > 0 ? cursorOf(rows[0]) : null, later && rows.Count > 0 ? cursorOf(rows[^1]) : null);
    }
}
