namespace TrunkFlow.Server.Rerates;

/// <summary>RerateChange in the schema: only the fields named here exist.</summary>
public sealed class RerateChangeObjectType : ObjectType<RerateChange>
{
    protected override void Configure(IObjectTypeDescriptor<RerateChange> descriptor)
    {
        descriptor.BindFieldsExplicitly().Description("A call whose price a rerating changes, as it was and as it becomes.");
        descriptor.Field(c => c.Id).Description("Key; time-ordered, so newer rows have greater ones.");
        descriptor.Field(c => c.RerateId).Description("The rerating.");
        descriptor.Field(c => c.Position).Description("In the order of the calls, from 1 on.");
        descriptor.Field(c => c.CallRecordId).Description("The call.");
        descriptor.Field(c => c.StartedAt).Description("When the call began.");
        descriptor.Field(c => c.CustomerId).Description("Who pays.");
        descriptor.Field(c => c.ProviderId).Description("Who carried it.");
        descriptor.Field(c => c.ProviderIdBefore).Description("Who was recorded to have carried it.");
        descriptor.Field(c => c.SellBefore).Description("What it came to for the customer; null when it had no price.");
        descriptor.Field(c => c.SellBilledSecondsBefore).Description("Seconds the customer was billed.");
        descriptor.Field(c => c.SellPrefixBefore).Description("Prefix of the price it was sold at.");
        descriptor.Field(c => c.BuyBefore).Description("What it cost at the provider.");
        descriptor.Field(c => c.BuyBilledSecondsBefore).Description("Seconds the provider billed.");
        descriptor.Field(c => c.UnratedReasonBefore).Description("Why it had no price; null when it had one.");
        descriptor.Field(c => c.TariffId).Description("The price it is sold at.");
        descriptor.Field(c => c.SellPrefix).Description("Its prefix.");
        descriptor.Field(c => c.SellPricePerMinute).Description("Its price of a minute.");
        descriptor.Field(c => c.SellConnectionFee).Description("Added to every answered call.");
        descriptor.Field(c => c.SellInitialBlock).Description("Seconds billed at least.");
        descriptor.Field(c => c.SellIncrement).Description("Seconds of every further step.");
        descriptor.Field(c => c.SellBilledSeconds).Description("Seconds the customer is billed.");
        descriptor.Field(c => c.Sell).Description("What it comes to for the customer; null when it has no price even so.");
        descriptor.Field(c => c.ProviderRateId).Description("The rate it is bought at; null where it is the provider’s cost per minute.");
        descriptor.Field(c => c.BuyPrefix).Description("Its prefix.");
        descriptor.Field(c => c.BuyPricePerMinute).Description("Its price of a minute.");
        descriptor.Field(c => c.BuyConnectionFee).Description("Added to every answered call.");
        descriptor.Field(c => c.BuyInitialBlock).Description("Seconds billed at least.");
        descriptor.Field(c => c.BuyIncrement).Description("Seconds of every further step.");
        descriptor.Field(c => c.BuyBilledSeconds).Description("Seconds the provider bills.");
        descriptor.Field(c => c.Buy).Description("What it costs at the provider.");
        descriptor.Field(c => c.UnratedReason).Description("Why it has no price even so; null when it has one.");
    }
}
