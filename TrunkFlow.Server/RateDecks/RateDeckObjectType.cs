namespace TrunkFlow.Server.RateDecks;

/// <summary>RateDeck in the schema: only the fields named here exist.</summary>
public sealed class RateDeckObjectType : ObjectType<RateDeck>
{
    protected override void Configure(IObjectTypeDescriptor<RateDeck> descriptor)
    {
        descriptor.BindFieldsExplicitly().Description("A file of prices on its way into a plan, a customer’s own prices, or what a provider charges.");
        descriptor.Field(d => d.Id).Description("Key; time-ordered, so newer rows have greater ones.");
        descriptor.Field(d => d.TariffPlanId).Description("The plan whose prices they are.");
        descriptor.Field(d => d.CustomerId).Description("The customer whose own prices they are.");
        descriptor.Field(d => d.ProviderId).Description("The provider that charges them.");
        descriptor.Field(d => d.FileName).Description("Name of the file, as it was uploaded.");
        descriptor.Field(d => d.Size).Description("Bytes of the file.");
        descriptor.Field(d => d.UploadedBy).Description("Who uploaded it.");
        descriptor.Field(d => d.Status).Description("How far it has come.");
        descriptor.Field(d => d.Scope).Description("What becomes of the prefixes it does not name.");
        descriptor.Field(d => d.Delimiter).Description("What stands between the cells.");
        descriptor.Field(d => d.Encoding).Description("How its letters are written.");
        descriptor.Field(d => d.DecimalComma).Description("Whether its prices have a decimal comma.");
        descriptor.Field(d => d.HasHeader).Description("Whether its first line names the columns.");
        descriptor.Field(d => d.Columns).Description("What each column holds, in the order of the file.");
        descriptor.Field(d => d.InitialBlock).Description("Seconds billed at least, where no column says.");
        descriptor.Field(d => d.Increment).Description("Seconds of every further step, where no column says.");
        descriptor.Field(d => d.EffectiveAt).Description("The moment its prices are to hold from; null for the moment it is applied.");
        descriptor.Field(d => d.Percent).Description("Of its file that is read.");
        descriptor.Field(d => d.Added).Description("Prefixes that had no price.");
        descriptor.Field(d => d.Changed).Description("Prefixes that have another price.");
        descriptor.Field(d => d.Unchanged).Description("Prefixes that have this price already.");
        descriptor.Field(d => d.Removed).Description("Prices that end because it does not name them.");
        descriptor.Field(d => d.Faulty).Description("Lines that cannot be read.");
        descriptor.Field(d => d.Losses).Description("Prices below their own cost.");
        descriptor.Field(d => d.OddBlocks)
            .Description("Prices whose initial block is no multiple of the increment, such as 60/11: systems that round the whole call up to the increment bill them otherwise.");
        descriptor.Field(d => d.FailureMessage).Name("failure").Description("Why it could not be read or applied; null when nothing failed.");
        descriptor.Field(d => d.InForceFrom).Description("The moment its prices hold from; null before it is applied.");
        descriptor.Field(d => d.UndoneAt).Description("When its prices were taken back; null when they were not.");
        descriptor.Field(d => d.CreatedAt).Description("When it was uploaded.");
        descriptor.Field(d => d.UpdatedAt).Description("When it last came further.");
        descriptor.Field(d => d.Version).Description("Counts how often it came further. Send it back when it is to be applied; that is refused when something changed in between.");
    }
}
