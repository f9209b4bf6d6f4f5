namespace TrunkFlow.Server.Pages.Lists;

/// <summary>The search field and filters above a list.</summary>
/// <param name="Label">What the field searches, for those who do not see the placeholder.</param>
/// <param name="Placeholder">What may be typed.</param>
/// <param name="Text">What was typed.</param>
/// <param name="Filters">The filters that hold and those that could; null where a list has none.</param>
/// <param name="Kept">Parameters a new search keeps.</param>
public sealed record SearchBar(string Label, string Placeholder, string? Text, FilterBar? Filters = null, params string[] Kept)
{
    /// <summary>What else is to be known of the list, at the end of the row; null for nothing.</summary>
    public string? Note { get; init; }
}
