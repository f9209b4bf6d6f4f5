namespace TrunkFlow.Server.Customers;

/// <summary>What lists of CustomerTrunk may be filtered by.</summary>
public sealed class CustomerTrunkFilterType : FilterInputType<CustomerTrunk>
{
    protected override void Configure(IFilterInputTypeDescriptor<CustomerTrunk> descriptor)
    {
        descriptor.Name("CustomerTrunkFilterInput").BindFieldsExplicitly();
        descriptor.Field(c => c.Id);
        descriptor.Field(c => c.CustomerId);
        descriptor.Field(c => c.EndpointName);
        descriptor.Field(c => c.Port);
        descriptor.Field(c => c.Transport);
        descriptor.Field(c => c.TechPrefix);
        descriptor.Field(c => c.CreatedAt);
    }
}
