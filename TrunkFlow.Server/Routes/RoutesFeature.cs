namespace TrunkFlow.Server.Routes;

public static class RoutesFeature
{
    public static IServiceCollection AddRoutes(this IServiceCollection services) => services
        .AddScoped<AddRoute>()
        .AddScoped<EditRoute>()
        .AddScoped<DeleteRoute>();
}
