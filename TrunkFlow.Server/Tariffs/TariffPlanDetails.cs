namespace TrunkFlow.Server.Tariffs;

public record TariffPlanDetails
{
    /// <summary>Name shown in lists.</summary>
    public required string Name { get; init; }

    /// <summary>ISO 4217 code; always the installation’s own.</summary>
    [DefaultValue("BRL")]
    public string Currency { get; init; } = "BRL";

    /// <summary>How a price is rounded, once, at its end.</summary>
    [DefaultValue(RoundingMode.HalfUp)]
    public RoundingMode RoundingMode { get; init; } = RoundingMode.HalfUp;

    /// <summary>Decimals a price is rounded to.</summary>
    [DefaultValue(4)]
    public int RoundingDigits { get; init; } = 4;

    /// <summary>Whether a running call is ended when its customer's credit is used up.</summary>
    [DefaultValue(true)]
    public bool EndCallsAtLimit { get; init; } = true;
}
