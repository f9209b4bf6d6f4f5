namespace TrunkFlow.Server.Dids;

public record DidDetails
{
    /// <summary>Where it comes from.</summary>
    public Guid? ProviderId { get; init; }

    /// <summary>The gateway its calls arrive on; null for any gateway of the provider.</summary>
    public Guid? GatewayId { get; init; }

    /// <summary>Kind of number.</summary>
    [DefaultValue(DidType.Geographic)]
    public DidType Type { get; init; } = DidType.Geographic;

    /// <summary>What we pay for it a month.</summary>
    [DefaultValue(0)]
    public decimal MonthlyBuy { get; init; }

    /// <summary>What its customer pays for it a month.</summary>
    [DefaultValue(0)]
    public decimal MonthlySell { get; init; }

    /// <summary>What we paid once.</summary>
    [DefaultValue(0)]
    public decimal SetupBuy { get; init; }

    /// <summary>What its customer pays once.</summary>
    [DefaultValue(0)]
    public decimal SetupSell { get; init; }

    /// <summary>What its customer pays for a minute received.</summary>
    [DefaultValue(0)]
    public decimal InboundPricePerMinute { get; init; }

    /// <summary>Calls at the same time; null for no limit.</summary>
    public int? MaxChannels { get; init; }

    /// <summary>New calls in a second; null for no limit.</summary>
    public int? MaxCallsPerSecond { get; init; }
}
