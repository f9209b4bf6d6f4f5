namespace TrunkFlow.Server.Dids;

/// <summary>What lists of CustomerDid may be filtered by.</summary>
public sealed class CustomerDidFilterType : FilterInputType<CustomerDid>
{
    protected override void Configure(IFilterInputTypeDescriptor<CustomerDid> descriptor)
    {
        descriptor.Name("DidAllocationFilterInput").BindFieldsExplicitly();
        descriptor.Field(c => c.Id);
        descriptor.Field(c => c.CustomerId);
        descriptor.Field(c => c.DidId);
        descriptor.Field(c => c.ValidFrom);
        descriptor.Field(c => c.ValidUntil);
    }
}
