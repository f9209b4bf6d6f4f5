namespace TrunkFlow.Server.Billing;

public static class BillingSchema
{
    public static IRequestExecutorBuilder AddBilling(this IRequestExecutorBuilder schema) => schema
        .AddTypeExtension<BillingQueries>()
        .AddTypeExtension<BillingMutations>()
        .AddType<CustomerBalanceObjectType>()
        .AddType<LedgerEntryObjectType>()
        .AddTypeExtension<LedgerEntryRelations>()
        .AddTypeExtension<CustomerBalanceRelations>()
        .AddDataLoader<LedgerEntryById>()
        .AddDataLoader<BalanceOfCustomer>()
        .AddDataLoader<ReservedOfCustomer>()
        .AddDataLoader<LedgerOfCustomer>();
}
