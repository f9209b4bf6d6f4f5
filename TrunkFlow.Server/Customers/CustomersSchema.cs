namespace TrunkFlow.Server.Customers;

public static class CustomersSchema
{
    public static IRequestExecutorBuilder AddCustomers(this IRequestExecutorBuilder schema) => schema
        .AddTypeExtension<CustomerQueries>()
        .AddTypeExtension<CustomerMutations>()
        .AddType<CustomerObjectType>()
        .AddType<CustomerTrunkObjectType>()
        .AddTypeExtension<CustomerRelations>()
        .AddTypeExtension<CustomerTrunkRelations>()
        .AddDataLoader<CustomerById>()
        .AddDataLoader<CustomerTrunkById>()
        .AddDataLoader<TrunksOfCustomer>()
        .AddDataLoader<CustomersOfPlan>();
}
