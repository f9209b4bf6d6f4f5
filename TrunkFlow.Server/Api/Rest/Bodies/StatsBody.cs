using TrunkFlow.Server.Dashboard;

namespace TrunkFlow.Server.Api.Rest.Bodies;

/// <summary>How business goes: today, the last day by the hour, and now.</summary>
public sealed class StatsBody(DashboardFigures figures, DashboardMetrics metrics)
{
    /// <summary>Since midnight in the installation's time zone.</summary>
    public CallFigures Today => figures.Today;

    /// <summary>The 24 hours before this one, and this one.</summary>
    public IReadOnlyList<HourFigures> LastDay => figures.LastDay;

    /// <summary>Of today's attempts.</summary>
    public PostDialDelay PostDialDelay => figures.PostDialDelay;

    /// <summary>Where most of today's talk went.</summary>
    public IReadOnlyList<DestinationFigures> TopDestinations => figures.TopDestinations;

    /// <summary>Bridged calls; null while no switch has told.</summary>
    public int? ActiveCalls => metrics.ActiveCalls;

    /// <summary>Bridged and ringing calls; null while no switch has told.</summary>
    public int? CallsInProgress => metrics.CallsInProgress;

    /// <summary>New calls per second, mean of ten seconds; null while no switch has told.</summary>
    public double? CallsPerSecond => metrics.CallsPerSecond;

    /// <summary>Enabled gateways that answer OPTIONS on every switch that asks them.</summary>
    public int GatewaysUp => metrics.GatewaysUp;

    /// <summary>Enabled gateways that do not answer some switch.</summary>
    public int GatewaysDown => metrics.GatewaysDown;

    /// <summary>Our registrations at enabled gateways that stand.</summary>
    public int RegistrationsUp => metrics.RegistrationsUp;

    /// <summary>Our registrations at enabled gateways that were lost or refused.</summary>
    public int RegistrationsDown => metrics.RegistrationsDown;

    /// <summary>Extensions with a telephone registered.</summary>
    public int ExtensionsRegistered => metrics.ExtensionsRegistered;

    /// <summary>Every node, by name.</summary>
    public IReadOnlyList<NodeFigures> Nodes => metrics.Nodes;
}
