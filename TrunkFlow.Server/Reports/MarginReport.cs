namespace TrunkFlow.Server.Reports;

/// <summary>What calls earned in a span of days.</summary>
public sealed record MarginReport
{
    /// <summary>IANA name of the zone the days are of.</summary>
    public required string TimeZone { get; init; }

    /// <summary>When the first day began.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>When the day after the last one begins; what happens then is not counted.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>A row for each group with calls: times in their order, everything else by what it sold, the most first. A thousand at most.</summary>
    public required IReadOnlyList<MarginRow> Rows { get; init; }

    /// <summary>The sum of all groups, those left off included.</summary>
    public required MarginFigures Total { get; init; }
}
