namespace TrunkFlow.Server.Alerts;

public static class AlertsSchema
{
    public static IRequestExecutorBuilder AddAlerts(this IRequestExecutorBuilder schema) => schema
        .AddTypeExtension<AlertQueries>()
        .AddTypeExtension<AlertMutations>()
        .AddTypeExtension<AlertSubscriptions>()
        .AddTypeExtension<AlertChangeRelations>()
        .AddType<AlertObjectType>()
        .AddTypeExtension<AlertRelations>()
        .AddDataLoader<AlertById>()
        .AddDataLoader<AlertsOfCustomer>();
}
