namespace TrunkFlow.Server.Customers;

/// <summary>What lists of Customer may be filtered by.</summary>
public sealed class CustomerFilterType : FilterInputType<Customer>
{
    protected override void Configure(IFilterInputTypeDescriptor<Customer> descriptor)
    {
        descriptor.Name("CustomerFilterInput").BindFieldsExplicitly();
        descriptor.Field(c => c.Id);
        descriptor.Field(c => c.Code);
        descriptor.Field(c => c.Name);
        descriptor.Field(c => c.LegalName);
        descriptor.Field(c => c.TaxId);
        descriptor.Field(c => c.Type);
        descriptor.Field(c => c.Status);
        descriptor.Field(c => c.TariffPlanId);
        descriptor.Field(c => c.BillingMode);
        descriptor.Field(c => c.CreatedAt);
    }
}
