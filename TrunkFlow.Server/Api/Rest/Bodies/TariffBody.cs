using TrunkFlow.Server.Tariffs;

namespace TrunkFlow.Server.Api.Rest.Bodies;

/// <summary>What a call to one prefix costs the customers of a plan, or one customer whose own price comes before the plan’s.</summary>
public sealed class TariffBody(Tariff tariff)
{
    /// <summary>Key; time-ordered, so newer rows have greater ones.</summary>
    public Guid Id => tariff.Id;

    /// <summary>The plan it belongs to; null when it is one customer’s.</summary>
    public Guid? TariffPlanId => tariff.TariffPlanId;

    /// <summary>The customer it holds for; null when it is a plan’s.</summary>
    public Guid? CustomerId => tariff.CustomerId;

    /// <summary>Beginning of the international number it holds for, such as 5511; national numbers begin with 0 or with an equals sign (=190). The longest one wins.</summary>
    public string Prefix => tariff.Prefix;

    /// <summary>The destination’s name.</summary>
    public string? Description => tariff.Description;

    /// <summary>Price of a minute.</summary>
    public decimal PricePerMinute => tariff.PricePerMinute;

    /// <summary>Added to every answered call.</summary>
    public decimal ConnectionFee => tariff.ConnectionFee;

    /// <summary>Seconds billed at least.</summary>
    public int InitialBlock => tariff.InitialBlock;

    /// <summary>Seconds of every further step.</summary>
    public int Increment => tariff.Increment;

    /// <summary>Least price of an answered call.</summary>
    public decimal MinimumCharge => tariff.MinimumCharge;

    /// <summary>Shorter calls cost nothing.</summary>
    public int FreeBelowSeconds => tariff.FreeBelowSeconds;

    /// <summary>From when it holds.</summary>
    public DateTimeOffset ValidFrom => tariff.ValidFrom;

    /// <summary>Until when it holds; null for ever.</summary>
    public DateTimeOffset? ValidUntil => tariff.ValidUntil;

    /// <summary>The hours of the week it holds in, like mon-fri 08:00-18:00; null for always.</summary>
    public string? TimeBand => tariff.TimeBand?.ToString();

    /// <summary>Expected buy price per minute.</summary>
    public decimal Cost => tariff.Cost;

    /// <summary>(price - cost) / price, such as 0.25; null when the price is 0.</summary>
    public decimal? Margin => tariff.Margin;

    /// <summary>When it was added.</summary>
    public DateTimeOffset CreatedAt => tariff.CreatedAt;

    /// <summary>When it was last saved.</summary>
    public DateTimeOffset UpdatedAt => tariff.UpdatedAt;

    /// <summary>Counts the edits. Send it back with an edit; the edit is refused when somebody saved in between.</summary>
    public int Version => tariff.Version;
}
