namespace TrunkFlow.Server.RateDecks;

/// <summary>What lists of RateDeck may be filtered by.</summary>
public sealed class RateDeckFilterType : FilterInputType<RateDeck>
{
    protected override void Configure(IFilterInputTypeDescriptor<RateDeck> descriptor)
    {
        descriptor.Name("RateDeckFilterInput").BindFieldsExplicitly();
        descriptor.Field(d => d.Id);
        descriptor.Field(d => d.TariffPlanId);
        descriptor.Field(d => d.CustomerId);
        descriptor.Field(d => d.ProviderId);
        descriptor.Field(d => d.FileName);
        descriptor.Field(d => d.UploadedBy);
        descriptor.Field(d => d.Status);
        descriptor.Field(d => d.InForceFrom);
        descriptor.Field(d => d.CreatedAt);
    }
}
