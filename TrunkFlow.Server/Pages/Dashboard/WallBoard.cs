using TrunkFlow.Server.Dashboard;
using TrunkFlow.Server.Pages.Alerts;
using TrunkFlow.Server.Pages.Gateways;

namespace TrunkFlow.Server.Pages.Dashboard;

/// <summary>What can be read across a room.</summary>
/// <param name="Today">Of the reader's day so far.</param>
/// <param name="ActiveCalls">Bridged calls and new calls per second; null while no switch has told.</param>
/// <param name="CallsPerSecond">See before.</param>
/// <param name="Gateways">Those that fail first.</param>
/// <param name="Alerts">The worst of those nobody has taken note of.</param>
public sealed record WallBoard(CallFigures Today, int? ActiveCalls, double? CallsPerSecond, IReadOnlyList<GatewayRow> Gateways, IReadOnlyList<AlertRow> Alerts)
{
    /// <summary>More would have to be smaller.</summary>
    private const int MostGateways = 15;
    private const int MostAlerts = 3;

    public IReadOnlyList<GatewayRow> ShownGateways => [.. Gateways.Take(MostGateways)];

    public int OtherGateways => Math.Max(0, Gateways.Count - MostGateways);

    public IReadOnlyList<AlertRow> ShownAlerts => [.. Alerts.Take(MostAlerts)];

    public int OtherAlerts => Math.Max(0, Alerts.Count - MostAlerts);

    public int InOrder => Gateways.Count(row => row.Condition.Kind == "ok");
}
