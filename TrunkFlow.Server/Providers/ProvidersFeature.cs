namespace TrunkFlow.Server.Providers;

public static class ProvidersFeature
{
    public static IServiceCollection AddProviders(this IServiceCollection services) => services
        .AddScoped<AddProvider>()
        .AddScoped<EditProvider>()
        .AddScoped<DeleteProvider>()
        .AddScoped<AddProviderRate>()
        .AddScoped<EditProviderRate>()
        .AddScoped<DeleteProviderRate>();
}
