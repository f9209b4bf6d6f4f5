using TrunkFlow.Server.Pages.Downloads;

namespace TrunkFlow.Server.Pages.Lists;

/// <summary>The columns a list has, in their order, and which of them its reader sees.</summary>
/// <param name="List">The list.</param>
/// <param name="Options">Every column.</param>
/// <param name="IsKept">The reader chose them; otherwise they are the usual ones, of which a narrow window drops some.</param>
public sealed record ColumnChoice(ReaderList List, IReadOnlyList<ColumnOption> Options, bool IsKept)
{
    public int Count => Options.Count(option => option.IsShown);

    /// <param name="list">The list.</param>
    /// <param name="columns">Every column.</param>
    /// <param name="kept">The keys the reader chose; null for one who did not.</param>
    internal static ColumnChoice Of<TRow>(ReaderList list, IEnumerable<ListColumn<TRow>> columns, IReadOnlyCollection<string>? kept) => new(
        list,
        [.. columns.Select(column => new ColumnOption(column.Key, column.Title, column.IsMain || (kept?.Contains(column.Key) ?? !column.IsExtra), column.IsMain))],
        kept is not null);

    /// <exception cref="InvalidOperationException">The list has no such column.</exception>
    public ColumnOption this[string key] => Options.Single(option => option.Key == key);

    /// <summary>The columns of a file that holds what is shown.</summary>
    internal IReadOnlyList<TableColumn<TRow>> InFile<TRow>(IEnumerable<ListColumn<TRow>> columns) =>
        [.. columns.Where(column => this[column.Key].IsShown).SelectMany(column => column.InFile)];
}
