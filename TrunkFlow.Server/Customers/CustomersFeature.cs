namespace TrunkFlow.Server.Customers;

public static class CustomersFeature
{
    public static IServiceCollection AddCustomers(this IServiceCollection services) => services
        .AddScoped<AddCustomer>()
        .AddScoped<EditCustomer>()
        .AddScoped<BlockCustomer>()
        .AddScoped<UnblockCustomer>()
        .AddScoped<DeleteCustomer>()
        .AddScoped<BlockCustomers>()
        .AddScoped<UnblockCustomers>()
        .AddScoped<AssignTariffPlan>()
        .AddScoped<DeleteCustomers>()
        .AddScoped<ResetTrunkSecret>();
}
