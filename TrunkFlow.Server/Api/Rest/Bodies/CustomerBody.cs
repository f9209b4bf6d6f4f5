using TrunkFlow.Server.Customers;

namespace TrunkFlow.Server.Api.Rest.Bodies;

/// <summary>Somebody who may call: through SIP trunks of their own, or with extensions on our switch.</summary>
public sealed class CustomerBody(Customer customer)
{
    /// <summary>Key; time-ordered, so newer rows have greater ones.</summary>
    public Guid Id => customer.Id;

    /// <summary>Short key that names the customer on the switch; it never changes.</summary>
    public string Code => customer.Code;

    /// <summary>Whether the customer calls through trunks or with extensions.</summary>
    public CustomerType Type => customer.Type;

    /// <summary>Name shown in lists.</summary>
    public string Name => customer.Name;

    /// <summary>Registered name.</summary>
    public string? LegalName => customer.LegalName;

    /// <summary>CNPJ or CPF without punctuation; its check digits are verified.</summary>
    public string? TaxId => customer.TaxId;

    /// <summary>Whether the customer may call and be called.</summary>
    public CustomerStatus Status => customer.Status;

    /// <summary>Why it is blocked, as whoever blocked it wrote.</summary>
    public string? BlockedReason => customer.BlockedReason;

    /// <summary>Whom to speak to.</summary>
    public string? ContactName => customer.ContactName;

    /// <summary>Where to write to.</summary>
    public string? ContactEmail => customer.ContactEmail;

    /// <summary>Where to call, as written.</summary>
    public string? ContactPhone => customer.ContactPhone;

    /// <summary>Key of the plan its calls are priced by; null has no prices but its own.</summary>
    public Guid? TariffPlanId => customer.TariffPlanId;

    /// <summary>Whether calls are paid before or after.</summary>
    public BillingMode BillingMode => customer.BillingMode;

    /// <summary>How far below zero the balance may go.</summary>
    public decimal CreditLimit => customer.CreditLimit;

    /// <summary>Balance at which an alert is raised.</summary>
    public decimal? LowBalanceThreshold => customer.LowBalanceThreshold;

    /// <summary>Most that may be spent in a day of the customer; reaching it blocks the customer.</summary>
    public decimal? DailySpendLimit => customer.DailySpendLimit;

    /// <summary>IANA name of the zone its days and time bands are in.</summary>
    public string TimeZone => customer.TimeZone;

    /// <summary>Two-digit area code put in front of numbers dialled locally.</summary>
    public string? AreaCode => customer.AreaCode;

    /// <summary>Calls at the same time; null for no limit.</summary>
    public int? MaxChannels => customer.MaxChannels;

    /// <summary>New calls in a second; null for no limit.</summary>
    public int? MaxCallsPerSecond => customer.MaxCallsPerSecond;

    /// <summary>A call is ended after so many seconds of talk; null: after four hours.</summary>
    public int? MaxCallSeconds => customer.MaxCallSeconds;

    /// <summary>Calls that cost more a minute are refused; null for no limit.</summary>
    public decimal? MaxRatePerMinute => customer.MaxRatePerMinute;

    /// <summary>Prefixes it may not call.</summary>
    public IReadOnlyList<string> BlockedDestinations => customer.BlockedDestinations;

    /// <summary>What happens to the caller number it shows.</summary>
    public CallerIdPolicy CallerIdPolicy => customer.CallerIdPolicy;

    /// <summary>The number shown instead, when the policy forces one.</summary>
    public string? ForcedCallerId => customer.ForcedCallerId;

    /// <summary>The numbers it may show, when the policy is a list.</summary>
    public IReadOnlyList<string> AllowedCallerIds => customer.AllowedCallerIds;

    /// <summary>How the customer writes the numbers it calls. E164 and E164_NO_PLUS: they begin with the country code, with or without a plus. AS_DIALLED and NATIONAL: by Brazil's dialling rules.</summary>
    public NumberFormat NumberFormatIn => customer.NumberFormatIn;

    /// <summary>How its trunks are told which of its DIDs is called.</summary>
    public NumberFormat NumberFormatOut => customer.NumberFormatOut;

    /// <summary>Codecs in order of preference.</summary>
    public IReadOnlyList<string> Codecs => customer.Codecs;

    /// <summary>Whether calls may go out that cost more than they sell for.</summary>
    public bool NegativeMarginAllowed => customer.NegativeMarginAllowed;

    /// <summary>Its SIP accesses, in the order they were added; extension customers have none.</summary>
    public IReadOnlyList<TrunkBody> Trunks => [.. customer.Trunks.OrderBy(trunk => trunk.CreatedAt).ThenBy(trunk => trunk.Id).Select(trunk => new TrunkBody(trunk))];

    /// <summary>When it was added.</summary>
    public DateTimeOffset CreatedAt => customer.CreatedAt;

    /// <summary>When it was last saved.</summary>
    public DateTimeOffset UpdatedAt => customer.UpdatedAt;

    /// <summary>Counts the edits. Send it back with an edit; the edit is refused when somebody saved in between.</summary>
    public int Version => customer.Version;
}
