namespace TrunkFlow.Server.Dids;

/// <summary>What lists of CustomerDid may be ordered by.</summary>
public sealed class CustomerDidSortType : SortInputType<CustomerDid>
{
    protected override void Configure(ISortInputTypeDescriptor<CustomerDid> descriptor)
    {
        descriptor.Name("DidAllocationSortInput").BindFieldsExplicitly();
        descriptor.Field(c => c.ValidFrom);
        descriptor.Field(c => c.ValidUntil);
    }
}
