namespace TrunkFlow.Server.Customers;

/// <summary>What lists of CustomerTrunk may be ordered by.</summary>
public sealed class CustomerTrunkSortType : SortInputType<CustomerTrunk>
{
    protected override void Configure(ISortInputTypeDescriptor<CustomerTrunk> descriptor)
    {
        descriptor.Name("CustomerTrunkSortInput").BindFieldsExplicitly();
        descriptor.Field(c => c.EndpointName);
        descriptor.Field(c => c.TechPrefix);
        descriptor.Field(c => c.CreatedAt);
        descriptor.Field(c => c.UpdatedAt);
    }
}
