namespace TrunkFlow.Server.Providers;

/// <summary>ProviderRate in the schema: only the fields named here exist.</summary>
public sealed class ProviderRateObjectType : ObjectType<ProviderRate>
{
    protected override void Configure(IObjectTypeDescriptor<ProviderRate> descriptor)
    {
        descriptor.BindFieldsExplicitly().Description("What a provider charges for calls to one prefix.");
        descriptor.Field(p => p.Id).Description("Key; time-ordered, so newer rows have greater ones.");
        descriptor.Field(p => p.ProviderId).Description("Who charges it.");
        descriptor.Field(p => p.Prefix).Description("Beginning of the international number it holds for, such as 5511; national numbers begin with 0 or with an equals sign (=190). The longest one wins.");
        descriptor.Field(p => p.Description).Description("The destination’s name.");
        descriptor.Field(p => p.PricePerMinute).Description("Price of a minute.");
        descriptor.Field(p => p.ConnectionFee).Description("Added to every answered call.");
        descriptor.Field(p => p.InitialBlock).Description("Seconds billed at least.");
        descriptor.Field(p => p.Increment).Description("Seconds of every further step.");
        descriptor.Field(p => p.MinimumCharge).Description("Least price of an answered call.");
        descriptor.Field(p => p.FreeBelowSeconds).Description("Shorter calls cost nothing.");
        descriptor.Field(p => p.ValidFrom).Description("From when it holds.");
        descriptor.Field(p => p.ValidUntil).Description("Until when it holds; null for ever.");
        descriptor.Field(p => p.CreatedAt).Description("When it was added.");
        descriptor.Field(p => p.UpdatedAt).Description("When it was last saved.");
        descriptor.Field(p => p.Version).Description("Counts the edits. Send it back with an edit; the edit is refused when somebody saved in between.");
    }
}
