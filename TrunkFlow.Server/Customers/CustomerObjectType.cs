using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Customers;

/// <summary>Customer in the schema: only the fields named here exist.</summary>
public sealed class CustomerObjectType : ObjectType<Customer>
{
    protected override void Configure(IObjectTypeDescriptor<Customer> descriptor)
    {
        descriptor.BindFieldsExplicitly().Description("Somebody who may call: through SIP trunks of their own, or with extensions on our switch.");
        descriptor.Field(c => c.Id).Description("Key; time-ordered, so newer rows have greater ones.");
        descriptor.Field(c => c.Code).Description("Short key that names the customer on the switch; it never changes.");
        descriptor.Field(c => c.Type).Description("Whether the customer calls through trunks or with extensions.");
        descriptor.Field(c => c.Name).Description("Name shown in lists.");
        descriptor.Field(c => c.LegalName).Description("Registered name.");
        descriptor.Field(c => c.TaxId).Description("CNPJ or CPF without punctuation; its check digits are verified.");
        descriptor.Field(c => c.Status).Description("Whether the customer may call and be called.");
        descriptor.Field(c => c.BlockedReason).Authorize(Policies.Read, ApplyPolicy.Validation).Description("Why it is blocked, as whoever blocked it wrote.");
        descriptor.Field(c => c.ContactName).Description("Whom to speak to.");
        descriptor.Field(c => c.ContactEmail).Description("Where to write to.");
        descriptor.Field(c => c.ContactPhone).Description("Where to call, as written.");
        descriptor.Field(c => c.TariffPlanId).Description("Key of the plan its calls are priced by; null has no prices but its own.");
        descriptor.Field(c => c.BillingMode).Description("Whether calls are paid before or after.");
        descriptor.Field(c => c.CreditLimit).Description("How far below zero the balance may go.");
        descriptor.Field(c => c.LowBalanceThreshold).Description("Balance at which an alert is raised.");
        descriptor.Field(c => c.DailySpendLimit).Description("Most that may be spent in a day of the customer; reaching it blocks the customer.");
        descriptor.Field(c => c.TimeZone).Description("IANA name of the zone its days and time bands are in.");
        descriptor.Field(c => c.AreaCode).Description("Two-digit area code put in front of numbers dialled locally.");
        descriptor.Field(c => c.MaxChannels).Description("Calls at the same time; null for no limit.");
        descriptor.Field(c => c.MaxCallsPerSecond).Description("New calls in a second; null for no limit.");
        descriptor.Field(c => c.MaxCallSeconds).Description("A call is ended after so many seconds of talk; null: after four hours.");
        descriptor.Field(c => c.MaxRatePerMinute).Description("Calls that cost more a minute are refused; null for no limit.");
        descriptor.Field(c => c.BlockedDestinations).Description("Prefixes it may not call.");
        descriptor.Field(c => c.CallerIdPolicy).Description("What happens to the caller number it shows.");
        descriptor.Field(c => c.ForcedCallerId).Description("The number shown instead, when the policy forces one.");
        descriptor.Field(c => c.AllowedCallerIds).Description("The numbers it may show, when the policy is a list.");
        descriptor.Field(c => c.NumberFormatIn).Description("How the customer writes the numbers it calls. E164 and E164_NO_PLUS: they begin with the country code, with or without a plus. AS_DIALLED and NATIONAL: by Brazil's dialling rules.");
        descriptor.Field(c => c.NumberFormatOut).Description("How its trunks are told which of its DIDs is called.");
        descriptor.Field(c => c.Codecs).Description("Codecs in order of preference.");
        descriptor.Field(c => c.NegativeMarginAllowed).Authorize(Policies.Read, ApplyPolicy.Validation).Description("Whether calls may go out that cost more than they sell for.");
        descriptor.Field(c => c.CreatedAt).Description("When it was added.");
        descriptor.Field(c => c.UpdatedAt).Description("When it was last saved.");
        descriptor.Field(c => c.Version).Description("Counts the edits. Send it back with an edit; the edit is refused when somebody saved in between.");
    }
}
