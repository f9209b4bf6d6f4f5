using TrunkFlow.Server.Pages.Calls;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Reports;

namespace TrunkFlow.Server.Pages.Gateways;

/// <summary>What a gateway did: which routes it carries, how well, and its latest calls.</summary>
public sealed record GatewayOverview
{
    /// <summary>The routes it carries, in the order in which they are tried.</summary>
    public required IReadOnlyList<(Guid Id, string Name, string Pattern)> Routes { get; init; }

    /// <summary>All of the last days together; null without a call.</summary>
    public required GatewayQuality? Quality { get; init; }

    /// <summary>The busiest destinations of the last days.</summary>
    public required IReadOnlyList<GatewayQuality> Destinations { get; init; }

    /// <summary>Every one of the last days, those without calls too.</summary>
    public required IReadOnlyList<GatewayDay> Days { get; init; }

    public required IReadOnlyList<CallRow> Recent { get; init; }

    /// <summary>Attempts and answered ones over the days; null without any.</summary>
    public LineChart? Chart => Days.Any(day => day.Attempts > 0) ? new LineChart([.. Days.Select(day => (decimal)day.Attempts)], [.. Days.Select(day => (decimal)day.Answered)]) : null;
}
