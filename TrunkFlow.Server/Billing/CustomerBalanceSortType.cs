namespace TrunkFlow.Server.Billing;

/// <summary>What lists of CustomerBalance may be ordered by.</summary>
public sealed class CustomerBalanceSortType : SortInputType<CustomerBalance>
{
    protected override void Configure(ISortInputTypeDescriptor<CustomerBalance> descriptor)
    {
        descriptor.Name("CustomerBalanceSortInput").BindFieldsExplicitly();
        descriptor.Field(c => c.Balance);
        descriptor.Field(c => c.SpentToday);
    }
}
