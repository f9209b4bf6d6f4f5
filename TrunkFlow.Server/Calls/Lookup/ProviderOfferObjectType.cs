namespace TrunkFlow.Server.Calls.Lookup;

/// <summary>ProviderOffer in the schema: only the fields named here exist.</summary>
public sealed class ProviderOfferObjectType : ObjectType<ProviderOffer>
{
    protected override void Configure(IObjectTypeDescriptor<ProviderOffer> descriptor)
    {
        descriptor.BindFieldsExplicitly().Description("What one provider charges for a call.");
        descriptor.Field(o => o.ProviderId).Description("The provider.");
        descriptor.Field(o => o.ProviderName).Description("Its name.");
        descriptor.Field(o => o.Buy).Description("Its rate; its cost per minute where no rate of it matches.");
        descriptor.Field(o => o.Profit).Description("Selling price less buying price; null without a selling price.");
        descriptor.Field(o => o.Margin).Description("Profit / selling price, such as 0.25; null when that is 0 or unknown.");
        descriptor.Field(o => o.Markup).Description("Profit / buying price; null when that is 0, or the selling price unknown.");
    }
}
