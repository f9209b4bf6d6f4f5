using TrunkFlow.Server.Common;
using TrunkFlow.Server.Tariffs;

namespace TrunkFlow.Server.Customers;

/// <summary>Somebody who may call: through SIP trunks of their own, or with extensions on our switch.</summary>
public sealed class Customer : Entity
{
    /// <summary>Four hours: few people talk longer, and a call left open by fraud or a fault ends.</summary>
    public const int DefaultMaxCallSeconds = 14_400;

    private readonly List<CustomerTrunk> trunks = [];

    private Customer()
    {
    }

    public Customer(string code, CustomerType type, CustomerDetails details)
    {
        Code = SwitchText.Code("code", code);
        Type = Require.Known("type", type);
        Edit(details);
    }

    /// <summary>Account code on the switch, so it never changes.</summary>
    public string Code { get; private set; } = "";
    public CustomerType Type { get; private set; }
    public string Name { get; private set; } = "";
    public string? LegalName { get; private set; }
    public string? TaxId { get; private set; }
    public CustomerStatus Status { get; private set; }
    public string? BlockedReason { get; private set; }
    public string? ContactName { get; private set; }
    public string? ContactEmail { get; private set; }
    public string? ContactPhone { get; private set; }

    [IsProjected]
    public Guid? TariffPlanId { get; private set; }

    public TariffPlan? TariffPlan { get; private set; }
    public BillingMode BillingMode { get; private set; }
    public decimal CreditLimit { get; private set; }
    public decimal? LowBalanceThreshold { get; private set; }
    public decimal? DailySpendLimit { get; private set; }
    public string TimeZone { get; private set; } = "";

    /// <summary>Two digits in front of numbers dialled locally.</summary>
    public string? AreaCode { get; private set; }
    public int? MaxChannels { get; private set; }
    public int? MaxCallsPerSecond { get; private set; }

    /// <summary>A call is ended after so many seconds of talk; null: <see cref="DefaultMaxCallSeconds"/>.</summary>
    public int? MaxCallSeconds { get; private set; }
    public decimal? MaxRatePerMinute { get; private set; }

    /// <summary>Prefixes this customer may not call, see <see cref="RatePrefix"/>.</summary>
    public string[] BlockedDestinations { get; private set; } = [];
    public CallerIdPolicy CallerIdPolicy { get; private set; }
    public string? ForcedCallerId { get; private set; }
    public string[] AllowedCallerIds { get; private set; } = [];
    public NumberFormat NumberFormatIn { get; private set; }
    public NumberFormat NumberFormatOut { get; private set; }
    public string[] Codecs { get; private set; } = [];
    public bool NegativeMarginAllowed { get; private set; }
    public IReadOnlyList<CustomerTrunk> Trunks => trunks;

    public bool MayCallOut => Status is CustomerStatus.Active or CustomerStatus.BlockedIn;
    public bool MayBeCalled => Status is CustomerStatus.Active or CustomerStatus.BlockedOut;

    public void Edit(CustomerDetails details)
    {
        Name = SwitchText.Name("name", details.Name);
        LegalName = Require.OptionalText("legalName", details.LegalName);
        TaxId = Customers.TaxId.ParseOptional("taxId", details.TaxId);
        ContactName = Require.OptionalText("contactName", details.ContactName);
        ContactEmail = Require.Email("contactEmail", details.ContactEmail);
        ContactPhone = Require.OptionalText("contactPhone", details.ContactPhone, 40);
        TariffPlanId = details.TariffPlanId;
        TimeZone = Require.TimeZone("timeZone", details.TimeZone);
        AreaCode = string.IsNullOrWhiteSpace(details.AreaCode) ? null : SwitchText.Number("areaCode", details.AreaCode, 2, 2);
        NumberFormatIn = Require.Known("numberFormatIn", details.NumberFormatIn);
        NumberFormatOut = Require.Known("numberFormatOut", details.NumberFormatOut);
        Codecs = Common.Codecs.Check("codecs", details.Codecs);
        SetLimits(details);
        SetCallerId(details);
    }

    public void MoveTo(Guid tariffPlanId) => TariffPlanId = tariffPlanId;

    public void Block(CustomerStatus how = CustomerStatus.Blocked, string? reason = null)
    {
        if (how == CustomerStatus.Active)
        {
            throw new InvalidValueException("status", "NotBlock");
        }

        Status = Require.Known("status", how);
        BlockedReason = Require.OptionalText("reason", reason);
    }

    public void Unblock()
    {
        Status = CustomerStatus.Active;
        BlockedReason = null;
    }

    public CustomerTrunk AddTrunk(CustomerTrunkDetails details)
    {
        if (Type != CustomerType.Trunk)
        {
            throw new NotTrunkCustomerException(Code);
        }

        var trunk = new CustomerTrunk(this, details);
        trunks.Add(trunk);
        Touch();
        return trunk;
    }

    public void EditTrunk(CustomerTrunk trunk, CustomerTrunkDetails details)
    {
        trunk.Edit(details);
        Touch();
    }

    public void RemoveTrunk(CustomerTrunk trunk)
    {
        trunks.Remove(trunk);
        Touch();
    }

    private void SetLimits(CustomerDetails details)
    {
        BillingMode = Require.Known("billingMode", details.BillingMode);
        CreditLimit = Require.NotNegative("creditLimit", details.CreditLimit);
        if (BillingMode == BillingMode.Postpaid && CreditLimit == 0)
        {
            // Nobody tops a postpaid balance up: each call would be refused.
            throw new InvalidValueException("creditLimit", "PostpaidNeedsCredit");
        }

        LowBalanceThreshold = details.LowBalanceThreshold;
        DailySpendLimit = Require.NotNegative("dailySpendLimit", details.DailySpendLimit);
        MaxChannels = Require.InRange("maxChannels", details.MaxChannels, 0, 100_000);
        MaxCallsPerSecond = Require.InRange("maxCallsPerSecond", details.MaxCallsPerSecond, 0, 10_000);
        MaxCallSeconds = Require.InRange("maxCallSeconds", details.MaxCallSeconds, 10, 86_400);
        MaxRatePerMinute = Require.NotNegative("maxRatePerMinute", details.MaxRatePerMinute);
        NegativeMarginAllowed = details.NegativeMarginAllowed;
        BlockedDestinations = InputPath.UnderEach("blockedDestinations", details.BlockedDestinations, prefix => RatePrefix.Parse(null, prefix));
    }

    private void SetCallerId(CustomerDetails details)
    {
        CallerIdPolicy = Require.Known("callerIdPolicy", details.CallerIdPolicy);
        ForcedCallerId = PhoneNumber.ParseOptional("forcedCallerId", details.ForcedCallerId);
        AllowedCallerIds = InputPath.UnderEach("allowedCallerIds", details.AllowedCallerIds, number => PhoneNumber.Parse(null, number));
        if (CallerIdPolicy == CallerIdPolicy.Force && ForcedCallerId is null)
        {
            throw new InvalidValueException("forcedCallerId", "Missing");
        }

        if (CallerIdPolicy is CallerIdPolicy.AllowList or CallerIdPolicy.Reject && AllowedCallerIds.Length == 0)
        {
            throw new InvalidValueException("allowedCallerIds", "Missing");
        }
    }
}
