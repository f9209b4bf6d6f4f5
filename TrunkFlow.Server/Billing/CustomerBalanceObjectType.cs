namespace TrunkFlow.Server.Billing;

/// <summary>CustomerBalance in the schema: only the fields named here exist.</summary>
public sealed class CustomerBalanceObjectType : ObjectType<CustomerBalance>
{
    protected override void Configure(IObjectTypeDescriptor<CustomerBalance> descriptor)
    {
        descriptor.BindFieldsExplicitly().Description("What a customer has left.");
        descriptor.Field(c => c.CustomerId).Description("Whose.");
        descriptor.Field(c => c.Seq).Description("Number of its last ledger entry; 0 before the first.");
        descriptor.Field(c => c.Balance).Description("Positive is the customer’s money, negative is owed.");
        descriptor.Field(c => c.SpentToday).Description("Spent on the spend day.");
        descriptor.Field(c => c.SpendDay).Description("The customer’s local day that spentToday counts.");
    }
}
