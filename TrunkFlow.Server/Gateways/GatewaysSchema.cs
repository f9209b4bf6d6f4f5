namespace TrunkFlow.Server.Gateways;

public static class GatewaysSchema
{
    public static IRequestExecutorBuilder AddGateways(this IRequestExecutorBuilder schema) => schema
        .AddTypeExtension<GatewayQueries>()
        .AddTypeExtension<GatewayStateQueries>()
        .AddTypeExtension<GatewayStateRelations>()
        .AddTypeExtension<GatewayMutations>()
        .AddTypeExtension<GatewaySubscriptions>()
        .AddTypeExtension<GatewayStatusChangeRelations>()
        .AddType<GatewayObjectType>()
        .AddType<GatewayStateObjectType>()
        .AddTypeExtension<GatewayRelations>()
        .AddDataLoader<GatewayById>()
        .AddDataLoader<GatewaysOfProvider>()
        .AddDataLoader<StatesOfGateway>();
}
