namespace TrunkFlow.Server.RateDecks;

/// <summary>What lists of RateDeckRow may be filtered by.</summary>
public sealed class RateDeckRowFilterType : FilterInputType<RateDeckRow>
{
    protected override void Configure(IFilterInputTypeDescriptor<RateDeckRow> descriptor)
    {
        descriptor.Name("RateDeckRowFilterInput").BindFieldsExplicitly();
        descriptor.Field(r => r.Id);
        descriptor.Field(r => r.RateDeckId);
        descriptor.Field(r => r.Position);
        descriptor.Field(r => r.Line);
        descriptor.Field(r => r.Change);
        descriptor.Field(r => r.Prefix);
        descriptor.Field(r => r.Description);
    }
}
