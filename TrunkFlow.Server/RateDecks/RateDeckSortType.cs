namespace TrunkFlow.Server.RateDecks;

/// <summary>What lists of RateDeck may be ordered by.</summary>
public sealed class RateDeckSortType : SortInputType<RateDeck>
{
    protected override void Configure(ISortInputTypeDescriptor<RateDeck> descriptor)
    {
        descriptor.Name("RateDeckSortInput").BindFieldsExplicitly();
        descriptor.Field(d => d.FileName);
        descriptor.Field(d => d.UploadedBy);
        descriptor.Field(d => d.Status);
        descriptor.Field(d => d.InForceFrom);
        descriptor.Field(d => d.CreatedAt);
    }
}
