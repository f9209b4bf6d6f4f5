using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Tariffs;

/// <summary>Tariff in the schema: only the fields named here exist.</summary>
public sealed class TariffObjectType : ObjectType<Tariff>
{
    protected override void Configure(IObjectTypeDescriptor<Tariff> descriptor)
    {
        descriptor.BindFieldsExplicitly().Description("What a call to one prefix costs the customers of a plan, or one customer whose own price comes before the plan’s.");
        descriptor.Field(t => t.Id).Description("Key; time-ordered, so newer rows have greater ones.");
        descriptor.Field(t => t.TariffPlanId).Description("The plan it belongs to; null when it is one customer’s.");
        descriptor.Field(t => t.CustomerId).Description("The customer it holds for; null when it is a plan’s.");
        descriptor.Field(t => t.Prefix).Description("Beginning of the international number it holds for, such as 5511; national numbers begin with 0 or with an equals sign (=190). The longest one wins.");
        descriptor.Field(t => t.Description).Description("The destination’s name.");
        descriptor.Field(t => t.PricePerMinute).Description("Price of a minute.");
        descriptor.Field(t => t.ConnectionFee).Description("Added to every answered call.");
        descriptor.Field(t => t.InitialBlock).Description("Seconds billed at least.");
        descriptor.Field(t => t.Increment).Description("Seconds of every further step.");
        descriptor.Field(t => t.MinimumCharge).Description("Least price of an answered call.");
        descriptor.Field(t => t.FreeBelowSeconds).Description("Shorter calls cost nothing.");
        descriptor.Field(t => t.ValidFrom).Description("From when it holds.");
        descriptor.Field(t => t.ValidUntil).Description("Until when it holds; null for ever.");
        descriptor.Field(t => t.Cost).Authorize(Policies.Read, ApplyPolicy.Validation).Description("Expected buy price per minute.");
        descriptor.Field(t => t.Margin).Authorize(Policies.Read, ApplyPolicy.Validation).Description("(price - cost) / price, such as 0.25; null when the price is 0.");
        descriptor.Field(t => t.CreatedAt).Description("When it was added.");
        descriptor.Field(t => t.UpdatedAt).Description("When it was last saved.");
        descriptor.Field(t => t.Version).Description("Counts the edits. Send it back with an edit; the edit is refused when somebody saved in between.");
    }
}
