using TrunkFlow.Server.Common;
using TrunkFlow.Server.Tariffs;

namespace TrunkFlow.Server.Providers;

/// <summary>What a provider charges us per prefix; the same shape as a tariff.</summary>
public sealed class ProviderRate : Entity, IRate
{
    private ProviderRate()
    {
    }

    public ProviderRate(Guid providerId, RateTerms terms)
    {
        ProviderId = providerId;
        Edit(terms);
    }

    public Guid ProviderId { get; private set; }
    public Provider? Provider { get; private set; }

    /// <summary>See <see cref="RatePrefix"/>.</summary>
    public string Prefix { get; private set; } = "";
    public string? Description { get; private set; }
    public decimal PricePerMinute { get; private set; }
    public decimal ConnectionFee { get; private set; }
    public int InitialBlock { get; private set; }
    public int Increment { get; private set; }
    public decimal MinimumCharge { get; private set; }
    public int FreeBelowSeconds { get; private set; }
    public DateTimeOffset ValidFrom { get; private set; }
    public DateTimeOffset? ValidUntil { get; private set; }
    public TimeBand? TimeBand { get; private set; }

    public void Edit(RateTerms terms)
    {
        var rate = terms.Check();
        Prefix = rate.Prefix;
        Description = rate.Description;
        PricePerMinute = rate.PricePerMinute;
        ConnectionFee = rate.ConnectionFee;
        InitialBlock = rate.InitialBlock;
        Increment = rate.Increment;
        MinimumCharge = rate.MinimumCharge;
        FreeBelowSeconds = rate.FreeBelowSeconds;
        ValidFrom = rate.ValidFrom ?? DateTimeOffset.UnixEpoch;
        ValidUntil = rate.ValidUntil;
        TimeBand = TimeBand.ParseOptional("timeBand", rate.TimeBand);
    }
}
