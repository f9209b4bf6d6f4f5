namespace TrunkFlow.Server.Customers;

/// <summary>What lists of Customer may be ordered by.</summary>
public sealed class CustomerSortType : SortInputType<Customer>
{
    protected override void Configure(ISortInputTypeDescriptor<Customer> descriptor)
    {
        descriptor.Name("CustomerSortInput").BindFieldsExplicitly();
        descriptor.Field(c => c.Code);
        descriptor.Field(c => c.Name);
        descriptor.Field(c => c.Type);
        descriptor.Field(c => c.Status);
        descriptor.Field(c => c.CreatedAt);
        descriptor.Field(c => c.UpdatedAt);
    }
}
