namespace TrunkFlow.Server.Alerts;

public static class AlertsSchema
{
    public static IRequestExecutorBuilder AddAlerts(this IRequestExecutorBuilder schema) => schema
        .AddTypeExtension<AlertQueries>()
        .AddType<AlertObjectType>()
        .AddTypeExtension<AlertRelations>()
        .AddDataLoader<AlertsOfCustomer>();
}
