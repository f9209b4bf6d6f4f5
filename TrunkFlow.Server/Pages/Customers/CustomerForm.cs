using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Pages.Forms;
using TrunkFlow.Server.Settings;

namespace TrunkFlow.Server.Pages.Customers;

/// <summary>What the customer's form holds while it is typed; names are the operation's, so that its refusals find their fields.</summary>
public sealed class CustomerForm : ICheckedForm
{
    public string? Code { get; set; }

    public CustomerType Type { get; set; }

    public int Version { get; set; }

    public string? Name { get; set; }

    public string? LegalName { get; set; }

    public string? TaxId { get; set; }

    public string? ContactName { get; set; }

    public string? ContactEmail { get; set; }

    public string? ContactPhone { get; set; }

    public Guid? TariffPlanId { get; set; }

    public BillingMode BillingMode { get; set; }

    public decimal? CreditLimit { get; set; }

    public decimal? LowBalanceThreshold { get; set; }

    public decimal? DailySpendLimit { get; set; }

    public string TimeZone { get; set; } = Setting.DefaultTimeZone;

    public string? AreaCode { get; set; }

    public int? MaxChannels { get; set; }

    public int? MaxCallsPerSecond { get; set; }

    public int? MaxCallSeconds { get; set; }

    public decimal? MaxRatePerMinute { get; set; }

    public string? BlockedDestinations { get; set; }

    public CallerIdPolicy CallerIdPolicy { get; set; }

    public string? ForcedCallerId { get; set; }

    public string? AllowedCallerIds { get; set; }

    public NumberFormat NumberFormatIn { get; set; } = NumberFormat.AsDialled;

    public NumberFormat NumberFormatOut { get; set; } = NumberFormat.E164NoPlus;

    public string? Codecs { get; set; } = "alaw, ulaw";

    public bool NegativeMarginAllowed { get; set; }

    public List<TrunkForm> Trunks { get; set; } = [];

    public static CustomerForm Of(Customer customer) => new()
    {
        Code = customer.Code,
        Type = customer.Type,
        Version = customer.Version,
        Name = customer.Name,
        LegalName = customer.LegalName,
        TaxId = customer.TaxId,
        ContactName = customer.ContactName,
        ContactEmail = customer.ContactEmail,
        ContactPhone = customer.ContactPhone,
        TariffPlanId = customer.TariffPlanId,
        BillingMode = customer.BillingMode,
        CreditLimit = customer.CreditLimit,
        LowBalanceThreshold = customer.LowBalanceThreshold,
        DailySpendLimit = customer.DailySpendLimit,
        TimeZone = customer.TimeZone,
        AreaCode = customer.AreaCode,
        MaxChannels = customer.MaxChannels,
        MaxCallsPerSecond = customer.MaxCallsPerSecond,
        MaxCallSeconds = customer.MaxCallSeconds,
        MaxRatePerMinute = customer.MaxRatePerMinute,
        BlockedDestinations = TypedLists.Commas(customer.BlockedDestinations),
        CallerIdPolicy = customer.CallerIdPolicy,
        ForcedCallerId = customer.ForcedCallerId,
        AllowedCallerIds = TypedLists.Lines(customer.AllowedCallerIds),
        NumberFormatIn = customer.NumberFormatIn,
        NumberFormatOut = customer.NumberFormatOut,
        Codecs = TypedLists.Commas(customer.Codecs),
        NegativeMarginAllowed = customer.NegativeMarginAllowed,
        Trunks = [.. customer.Trunks.OrderBy(trunk => trunk.CreatedAt).Select(TrunkForm.Of)],
    };

    public AddCustomerInput ToAdd() => new()
    {
        Code = Code ?? "",
        Type = Type,
        Trunks = Type == CustomerType.Trunk ? [.. Trunks.Select(trunk => trunk.ToDetails())] : [],
        Name = Name ?? "",
        LegalName = LegalName,
        TaxId = TaxId,
        ContactName = ContactName,
        ContactEmail = ContactEmail,
        ContactPhone = ContactPhone,
        TariffPlanId = TariffPlanId,
        BillingMode = BillingMode,
        CreditLimit = CreditLimit ?? 0,
        LowBalanceThreshold = LowBalanceThreshold,
        DailySpendLimit = DailySpendLimit,
        TimeZone = TimeZone,
        AreaCode = AreaCode,
        MaxChannels = MaxChannels,
        MaxCallsPerSecond = MaxCallsPerSecond,
        MaxCallSeconds = MaxCallSeconds,
        MaxRatePerMinute = MaxRatePerMinute,
        BlockedDestinations = TypedLists.Read(BlockedDestinations),
        CallerIdPolicy = CallerIdPolicy,
        ForcedCallerId = ForcedCallerId,
        AllowedCallerIds = TypedLists.Read(AllowedCallerIds),
        NumberFormatIn = NumberFormatIn,
        NumberFormatOut = NumberFormatOut,
        Codecs = TypedLists.Read(Codecs),
        NegativeMarginAllowed = NegativeMarginAllowed,
    };

    public EditCustomerInput ToEdit(Guid id) => new()
    {
        Id = id,
        Version = Version,
        Trunks = Type == CustomerType.Trunk ? [.. Trunks.Select(trunk => trunk.ToEdit())] : null,
        Name = Name ?? "",
        LegalName = LegalName,
        TaxId = TaxId,
        ContactName = ContactName,
        ContactEmail = ContactEmail,
        ContactPhone = ContactPhone,
        TariffPlanId = TariffPlanId,
        BillingMode = BillingMode,
        CreditLimit = CreditLimit ?? 0,
        LowBalanceThreshold = LowBalanceThreshold,
        DailySpendLimit = DailySpendLimit,
        TimeZone = TimeZone,
        AreaCode = AreaCode,
        MaxChannels = MaxChannels,
        MaxCallsPerSecond = MaxCallsPerSecond,
        MaxCallSeconds = MaxCallSeconds,
        MaxRatePerMinute = MaxRatePerMinute,
        BlockedDestinations = TypedLists.Read(BlockedDestinations),
        CallerIdPolicy = CallerIdPolicy,
        ForcedCallerId = ForcedCallerId,
        AllowedCallerIds = TypedLists.Read(AllowedCallerIds),
        NumberFormatIn = NumberFormatIn,
        NumberFormatOut = NumberFormatOut,
        Codecs = TypedLists.Read(Codecs),
        NegativeMarginAllowed = NegativeMarginAllowed,
    };

    public ICheckedForm Example() => new CustomerForm { Name = "Example", Code = "example" };

    public void Check() => _ = AddCustomer.Make(ToAdd());
}
