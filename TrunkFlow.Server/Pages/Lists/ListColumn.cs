using TrunkFlow.Server.Pages.Downloads;

namespace TrunkFlow.Server.Pages.Lists;

/// <summary>A column of a list, and what a file of the list has for it.</summary>
/// <param name="Key">What the page and the reader's choice call it; letters only.</param>
/// <param name="Title">What stands at its head.</param>
/// <param name="InFile">More than one column where the list shows two things in one.</param>
internal sealed record ListColumn<TRow>(string Key, string Title, params TableColumn<TRow>[] InFile)
{
    public ListColumn(string key, string title, Func<TRow, object?> value)
        : this(key, title, new TableColumn<TRow>(title, value))
    {
    }

    /// <summary>It names the row and cannot be hidden.</summary>
    public bool IsMain { get; init; }

    /// <summary>It is shown only to those who chose it.</summary>
    public bool IsExtra { get; init; }
}
