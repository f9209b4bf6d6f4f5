namespace TrunkFlow.Server.Billing;

/// <summary>What lists of CustomerBalance may be filtered by.</summary>
public sealed class CustomerBalanceFilterType : FilterInputType<CustomerBalance>
{
    protected override void Configure(IFilterInputTypeDescriptor<CustomerBalance> descriptor)
    {
        descriptor.Name("CustomerBalanceFilterInput").BindFieldsExplicitly();
        descriptor.Field(c => c.CustomerId);
        descriptor.Field(c => c.Balance);
        descriptor.Field(c => c.SpentToday);
    }
}
