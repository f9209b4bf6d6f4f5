namespace TrunkFlow.Server.Reports;

/// <summary>One row of the margin report. Of its group's fields only one is filled, and it too is null in the row of calls without one.</summary>
public sealed record MarginRow
{
    /// <summary>Key of the customer, when grouped by customer.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>Key of the provider, when grouped by provider.</summary>
    public Guid? ProviderId { get; init; }

    /// <summary>Key of the gateway, when grouped by gateway.</summary>
    public Guid? GatewayId { get; init; }

    /// <summary>Prefix of the price, when grouped by destination; empty in the row of calls no price was found for.</summary>
    public string? Destination { get; init; }

    /// <summary>What the tariffs call the prefix; null where they give it no name.</summary>
    public string? DestinationName { get; init; }

    /// <summary>When the hour, day or month began, when grouped by one.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>The local day, or the first day of the local month, when grouped by one.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The sums of the row.</summary>
    public required MarginFigures Figures { get; init; }
}
