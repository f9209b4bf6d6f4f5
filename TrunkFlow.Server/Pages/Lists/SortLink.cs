namespace TrunkFlow.Server.Pages.Lists;

/// <summary>A column header that sorts: a second click turns the order around.</summary>
/// <param name="Text">The column's name.</param>
/// <param name="Key">The column's value of the <c>sort</c> parameter; the other direction has a minus in front.</param>
/// <param name="Current">The order being shown.</param>
/// <param name="Class">Classes of the cell.</param>
public sealed record SortLink(string Text, string Key, string Current, string Class = "")
{
    public string? Direction => Current == Key ? "ascending" : Current == "-" + Key ? "descending" : null;

    public string Next => Current == Key ? "-" + Key : Key;
}
