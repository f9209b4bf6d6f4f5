namespace TrunkFlow.Server.RateDecks;

/// <summary>What lists of RateDeckRow may be ordered by.</summary>
public sealed class RateDeckRowSortType : SortInputType<RateDeckRow>
{
    protected override void Configure(ISortInputTypeDescriptor<RateDeckRow> descriptor)
    {
        descriptor.Name("RateDeckRowSortInput").BindFieldsExplicitly();
        descriptor.Field(r => r.Position);
        descriptor.Field(r => r.Change);
    }
}
