namespace TrunkFlow.Server.Calls.Lookup;

/// <summary>PricedRate in the schema.</summary>
public sealed class PricedRateObjectType : ObjectType<PricedRate>
{
    protected override void Configure(IObjectTypeDescriptor<PricedRate> descriptor)
    {
        descriptor.BindFieldsExplicitly().Description("A rate, and a call priced by it.");
        descriptor.Field(r => r.RateId).Description("Key of the tariff or provider rate; null for a provider’s cost per minute.");
        descriptor.Field(r => r.Prefix).Description("The prefix that matched; null for a provider’s cost per minute.");
        descriptor.Field(r => r.Description).Description("The destination’s name.");
    }
}
