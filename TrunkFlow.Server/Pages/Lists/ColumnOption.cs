namespace TrunkFlow.Server.Pages.Lists;

/// <summary>A column its reader may see.</summary>
/// <param name="Key">What it is called in the choice.</param>
/// <param name="Title">What stands at its head.</param>
/// <param name="IsShown">Whether it is seen now.</param>
/// <param name="IsMain">It cannot be hidden.</param>
public sealed record ColumnOption(string Key, string Title, bool IsShown, bool IsMain);
