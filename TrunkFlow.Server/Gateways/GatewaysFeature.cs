namespace TrunkFlow.Server.Gateways;

public static class GatewaysFeature
{
    public static IServiceCollection AddGateways(this IServiceCollection services) => services
        .AddScoped<AddGateway>()
        .AddScoped<EditGateway>()
        .AddScoped<DeleteGateway>();
}
