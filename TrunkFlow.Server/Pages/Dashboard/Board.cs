using TrunkFlow.Server.Dashboard;
using TrunkFlow.Server.Pages.Alerts;
using TrunkFlow.Server.Pages.Calls;
using TrunkFlow.Server.Pages.Gateways;

namespace TrunkFlow.Server.Pages.Dashboard;

/// <summary>What the dashboard shows.</summary>
public sealed record Board
{
    private const int MostGateways = 100;

    public required CallFigures Today { get; init; }

    /// <summary>Yesterday up to the same time of day.</summary>
    public required CallFigures Yesterday { get; init; }

    /// <summary>The last 24 hours, for the tiles' lines.</summary>
    public required IReadOnlyList<HourFigures> LastDay { get; init; }

    public required CallsChart Chart { get; init; }

    /// <summary>Post-dial delay of today's attempts in milliseconds.</summary>
    public required double? DelayMedian { get; init; }

    public required double? DelayWorst { get; init; }

    /// <summary>Bridged calls, all calls in progress and new calls per second; null while no switch has told.</summary>
    public required int? ActiveCalls { get; init; }

    public required int? CallsInProgress { get; init; }

    public required double? CallsPerSecond { get; init; }

    public required IReadOnlyList<GatewayRow> Gateways { get; init; }

    public required IReadOnlyList<DestinationFigures> Destinations { get; init; }

    public required IReadOnlyList<CallRow> Failures { get; init; }

    public required IReadOnlyList<AlertRow> Alerts { get; init; }

    /// <summary>Where there are more than fit, those that want somebody and those in use come first.</summary>
    public IReadOnlyList<GatewayRow> ShownGateways => Gateways.Count <= MostGateways
        ? Gateways
        : [.. Gateways.OrderBy(row => row.Condition.Kind is "ok" or "off").ThenByDescending(row => row.InUse).Take(MostGateways)];

    public int OtherGateways => Gateways.Count - ShownGateways.Count;

    public int Channels => Gateways.Where(row => row.Gateway.Enabled).Sum(row => row.Gateway.MaxChannels ?? 0);
}
