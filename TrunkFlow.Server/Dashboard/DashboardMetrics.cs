namespace TrunkFlow.Server.Dashboard;

/// <summary>The figures of the dashboard that change from second to second.</summary>
public sealed record DashboardMetrics
{
    /// <summary>Calls since midnight in the installation's time zone, as far as they have ended.</summary>
    public required CallFigures Today { get; init; }

    /// <summary>Bridged calls; null while no switch has told.</summary>
    public required int? ActiveCalls { get; init; }

    /// <summary>Bridged and ringing calls; null while no switch has told.</summary>
    public required int? CallsInProgress { get; init; }

    /// <summary>New calls per second, mean of ten seconds; null while no switch has told.</summary>
    public required double? CallsPerSecond { get; init; }

    /// <summary>Enabled gateways that answer OPTIONS on every switch that asks them.</summary>
    public required int GatewaysUp { get; init; }

    /// <summary>Enabled gateways that do not answer some switch.</summary>
    public required int GatewaysDown { get; init; }

    /// <summary>Our registrations at enabled gateways that stand.</summary>
    public required int RegistrationsUp { get; init; }

    /// <summary>Our registrations at enabled gateways that were lost or refused.</summary>
    public required int RegistrationsDown { get; init; }

    /// <summary>Extensions with a telephone registered.</summary>
    public required int ExtensionsRegistered { get; init; }

    /// <summary>Every node, by name.</summary>
    public required IReadOnlyList<NodeFigures> Nodes { get; init; }

    public static bool Same(DashboardMetrics one, DashboardMetrics other) =>
        one.Nodes.SequenceEqual(other.Nodes) && one with { Nodes = other.Nodes } == other;
}
