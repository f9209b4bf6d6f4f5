namespace TrunkFlow.Server.Routes;

public static class RoutesSchema
{
    public static IRequestExecutorBuilder AddRoutes(this IRequestExecutorBuilder schema) => schema
        .AddTypeExtension<RouteQueries>()
        .AddTypeExtension<RouteGatewayQueries>()
        .AddTypeExtension<RouteMutations>()
        .AddType<OutboundRouteObjectType>()
        .AddType<RouteGatewayObjectType>()
        .AddTypeExtension<OutboundRouteRelations>()
        .AddTypeExtension<RouteGatewayRelations>()
        .AddDataLoader<RouteById>()
        .AddDataLoader<GatewaysOfRoute>()
        .AddDataLoader<UsesOfGateway>()
        .AddDataLoader<RoutesOfCustomer>();
}
