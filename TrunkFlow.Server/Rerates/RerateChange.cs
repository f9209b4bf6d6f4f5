namespace TrunkFlow.Server.Rerates;

/// <summary>A call whose price a rerating changes, as it was and as it becomes.</summary>
public sealed class RerateChange
{
    private RerateChange()
    {
    }

    public Guid Id { get; private set; }

    [IsProjected]
    public Guid RerateId { get; private set; }

    /// <summary>In the order of the calls.</summary>
    public int Position { get; private set; }

    /// <summary>With the call's key, where its record is.</summary>
    [IsProjected]
    public DateTimeOffset StartedAt { get; private set; }

    [IsProjected]
    public Guid CallRecordId { get; private set; }

    [IsProjected]
    public Guid? CustomerId { get; private set; }

    public decimal? SellBefore { get; private set; }
    public int? SellBilledSecondsBefore { get; private set; }
    public string? SellPrefixBefore { get; private set; }
    public decimal? BuyBefore { get; private set; }
    public int? BuyBilledSecondsBefore { get; private set; }
    public Guid? ProviderIdBefore { get; private set; }
    public string? UnratedReasonBefore { get; private set; }

    [IsProjected]
    public Guid? ProviderId { get; private set; }
    public Guid? TariffId { get; private set; }
    public string? SellPrefix { get; private set; }
    public decimal? SellPricePerMinute { get; private set; }
    public decimal? SellConnectionFee { get; private set; }
    public int? SellInitialBlock { get; private set; }
    public int? SellIncrement { get; private set; }
    public int? SellBilledSeconds { get; private set; }
    public decimal? Sell { get; private set; }
    public Guid? ProviderRateId { get; private set; }
    public string? BuyPrefix { get; private set; }
    public decimal? BuyPricePerMinute { get; private set; }
    public decimal? BuyConnectionFee { get; private set; }
    public int? BuyInitialBlock { get; private set; }
    public int? BuyIncrement { get; private set; }
    public int? BuyBilledSeconds { get; private set; }
    public decimal? Buy { get; private set; }
    public string? UnratedReason { get; private set; }
}
