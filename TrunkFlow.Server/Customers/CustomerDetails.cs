using TrunkFlow.Server.Settings;

namespace TrunkFlow.Server.Customers;

/// <summary>What an operator fills in about a customer; the code and the type are given once.</summary>
public record CustomerDetails
{
    /// <summary>Name shown in lists.</summary>
    public required string Name { get; init; }

    /// <summary>Registered name.</summary>
    public string? LegalName { get; init; }

    /// <summary>CNPJ or CPF without punctuation; its check digits are verified.</summary>
    public string? TaxId { get; init; }

    /// <summary>Whom to speak to.</summary>
    public string? ContactName { get; init; }

    /// <summary>Where to write to.</summary>
    public string? ContactEmail { get; init; }

    /// <summary>Where to call, as written.</summary>
    public string? ContactPhone { get; init; }

    /// <summary>Key of the plan its calls are priced by; null has no prices but its own.</summary>
    public Guid? TariffPlanId { get; init; }

    /// <summary>Whether calls are paid before or after.</summary>
    [DefaultValue(BillingMode.Prepaid)]
    public BillingMode BillingMode { get; init; } = BillingMode.Prepaid;

    /// <summary>How far below zero the balance may go.</summary>
    [DefaultValue(0)]
    public decimal CreditLimit { get; init; }

    /// <summary>Balance at which an alert is raised.</summary>
    public decimal? LowBalanceThreshold { get; init; }

    /// <summary>Most that may be spent in a day of the customer; reaching it blocks the customer.</summary>
    public decimal? DailySpendLimit { get; init; }

    /// <summary>IANA name of the zone its days and time bands are in.</summary>
    [DefaultValue(Setting.DefaultTimeZone)]
    public string TimeZone { get; init; } = Setting.DefaultTimeZone;

    /// <summary>Two-digit area code put in front of numbers dialled locally.</summary>
    public string? AreaCode { get; init; }

    /// <summary>Calls at the same time; null for no limit.</summary>
    public int? MaxChannels { get; init; }

    /// <summary>New calls in a second; null for no limit.</summary>
    public int? MaxCallsPerSecond { get; init; }

    /// <summary>A call is ended after so many seconds of talk; null: after four hours.</summary>
    public int? MaxCallSeconds { get; init; }

    /// <summary>Calls that cost more a minute are refused; null for no limit.</summary>
    public decimal? MaxRatePerMinute { get; init; }

    /// <summary>Prefixes it may not call.</summary>
    public IReadOnlyList<string>? BlockedDestinations { get; init; }

    /// <summary>What happens to the caller number it shows.</summary>
    [DefaultValue(CallerIdPolicy.Pass)]
    public CallerIdPolicy CallerIdPolicy { get; init; } = CallerIdPolicy.Pass;

    /// <summary>The number shown instead, when the policy forces one.</summary>
    public string? ForcedCallerId { get; init; }

    /// <summary>The numbers it may show, when the policy is a list.</summary>
    public IReadOnlyList<string>? AllowedCallerIds { get; init; }

    /// <summary>How numbers are written that it receives.</summary>
    [DefaultValue(NumberFormat.AsDialled)]
    public NumberFormat NumberFormatIn { get; init; } = NumberFormat.AsDialled;

    /// <summary>How numbers are written that it sends.</summary>
    [DefaultValue(NumberFormat.E164NoPlus)]
    public NumberFormat NumberFormatOut { get; init; } = NumberFormat.E164NoPlus;

    /// <summary>Codecs in order of preference.</summary>
    public IReadOnlyList<string>? Codecs { get; init; }

    /// <summary>Whether calls may go out that cost more than they sell for.</summary>
    [DefaultValue(false)]
    public bool NegativeMarginAllowed { get; init; }
}
