using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Api.Rest;

/// <summary>Which page of a list.</summary>
public record ListFilter
{
    public const int MostRows = 200;

    /// <summary>How many rows at most, 1 to 200.</summary>
    public int Limit { get; init; } = 20;

    /// <summary>Where the page begins: the cursor of the page before. Take it from the Link header, with all the rest of that address.</summary>
    public string? After { get; init; }

    /// <summary>Whether to count all rows that match; the answer is in X-Total-Count.</summary>
    public bool Count { get; init; }

    /// <summary>A pattern for <see cref="PlainText.Like"/> that finds the text anywhere.</summary>
    protected static string? Anywhere(string? text) => string.IsNullOrWhiteSpace(text) ? null : LikePattern.Anywhere(text.Trim());
}
