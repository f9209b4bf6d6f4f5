using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Pages.Alerts;
using TrunkFlow.Server.Pages.Calls;
using TrunkFlow.Server.Pages.Display;
using TrunkFlow.Server.Reports;

namespace TrunkFlow.Server.Pages.Gateways;

/// <summary>Everything the gateway's page answers: does it take calls, how well, which, and what is wrong with it.</summary>
public sealed record GatewayOverview
{
    public required GatewayRow Row { get; init; }

    /// <summary>As each switch sees it that is there.</summary>
    public required IReadOnlyList<GatewayState> States { get; init; }

    public required IReadOnlyList<AlertRow> Alerts { get; init; }

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
