namespace TrunkFlow.Server.Dashboard;

/// <summary>How business goes: today, the last day by the hour, and now.</summary>
public sealed record DashboardFigures
{
    /// <summary>Since midnight in the installation's time zone.</summary>
    public required CallFigures Today { get; init; }

    /// <summary>The 24 hours before this one, and this one.</summary>
    public required IReadOnlyList<HourFigures> LastDay { get; init; }

    /// <summary>Of today's attempts.</summary>
    public required PostDialDelay PostDialDelay { get; init; }

    /// <summary>Where most of today's talk went.</summary>
    public required IReadOnlyList<DestinationFigures> TopDestinations { get; init; }

    /// <summary>Bridged calls; null while no switch has told.</summary>
    public required int? ActiveCalls { get; init; }

    /// <summary>Bridged and ringing calls; null while no switch has told.</summary>
    public required int? CallsInProgress { get; init; }

    /// <summary>New calls per second, mean of ten seconds; null while no switch has told.</summary>
    public required double? CallsPerSecond { get; init; }
}
