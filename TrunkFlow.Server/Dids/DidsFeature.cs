namespace TrunkFlow.Server.Dids;

public static class DidsFeature
{
    public static IServiceCollection AddDids(this IServiceCollection services) => services
        .AddScoped<AddDid>()
        .AddScoped<AddDidRange>()
        .AddScoped<EditDid>()
        .AddScoped<DeleteDid>()
        .AddScoped<AllocateDid>()
        .AddScoped<ChangeDidDestinations>()
        .AddScoped<ReleaseDid>()
        .AddScoped<ReleaseDids>()
        .AddScoped<EndDidQuarantine>()
        .AddScoped<PortOutDid>()
        .AddScoped<PortBackDid>();
}
