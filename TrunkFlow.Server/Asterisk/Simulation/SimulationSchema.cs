namespace TrunkFlow.Server.Asterisk.Simulation;

public static class SimulationSchema
{
    public static IRequestExecutorBuilder AddSimulation(this IRequestExecutorBuilder schema) => schema
        .AddTypeExtension<SimulationQueries>()
        .AddType<CallSimulationObjectType>()
        .AddType<SimulatedRouteObjectType>()
        .AddType<SimulatedGatewayObjectType>()
        .AddType<CallRefusalObjectType>();
}
