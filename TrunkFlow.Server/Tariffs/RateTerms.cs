using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Tariffs;

/// <summary>The terms of one price, the same on both sides: what a provider charges and what a customer pays.</summary>
public record RateTerms
{
    /// <summary>Beginning of the international number it holds for, such as 5511; national numbers begin with 0 or with an equals sign (=190). The longest one wins.</summary>
    public required string Prefix { get; init; }

    /// <summary>The destination’s name.</summary>
    public string? Description { get; init; }

    /// <summary>Price of a minute.</summary>
    public required decimal PricePerMinute { get; init; }

    /// <summary>Added to every answered call.</summary>
    [DefaultValue(0)]
    public decimal ConnectionFee { get; init; }

    /// <summary>Seconds billed at least; 30/6 is the Brazilian regulated unit.</summary>
    [DefaultValue(30)]
    public int InitialBlock { get; init; } = 30;

    /// <summary>Seconds of every further step.</summary>
    [DefaultValue(6)]
    public int Increment { get; init; } = 6;

    /// <summary>Least price of an answered call.</summary>
    [DefaultValue(0)]
    public decimal MinimumCharge { get; init; }

    /// <summary>Shorter calls cost nothing.</summary>
    [DefaultValue(0)]
    public int FreeBelowSeconds { get; init; }

    /// <summary>From when it holds; from now on unless said otherwise.</summary>
    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>Until when it holds; null for ever.</summary>
    public DateTimeOffset? ValidUntil { get; init; }

    /// <summary>The hours of the week it holds in, like <c>mon-fri 08:00-18:00</c> in the installation’s time zone; null for always.</summary>
    public string? TimeBand { get; init; }

    /// <summary>The same terms with a beginning.</summary>
    public RateTerms From(TimeProvider clock) => this with { ValidFrom = ValidFrom ?? clock.GetUtcNow() };

    public RateTerms Check()
    {
        if (ValidUntil <= ValidFrom)
        {
            throw new InvalidValueException("validUntil", "EndsBeforeStart");
        }

        return this with
        {
            Prefix = RatePrefix.Parse("prefix", Prefix),
            Description = Require.OptionalText("description", Description),
            PricePerMinute = Require.Price("pricePerMinute", PricePerMinute),
            ConnectionFee = Require.Price("connectionFee", ConnectionFee),
            InitialBlock = Require.InRange("initialBlock", InitialBlock, 1, 3600),
            Increment = Require.InRange("increment", Increment, 1, 3600),
            MinimumCharge = Require.Price("minimumCharge", MinimumCharge),
            FreeBelowSeconds = Require.InRange("freeBelowSeconds", FreeBelowSeconds, 0, 3600),
        };
    }
}
