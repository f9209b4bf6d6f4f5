namespace TrunkFlow.Server.Reports;

/// <summary>The most calls at once. Of its group's fields only one is filled.</summary>
public sealed record PeakRow
{
    /// <summary>When the hour or day began, when grouped by one.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>The local day, when grouped by day.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Key of the customer, when grouped by customer.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>Key of the gateway, when grouped by gateway.</summary>
    public Guid? GatewayId { get; init; }

    /// <summary>The most calls at once.</summary>
    public required int Calls { get; init; }

    /// <summary>When there first were so many.</summary>
    public required DateTimeOffset At { get; init; }
}
