using TrunkFlow.Server.Alerts.Webhooks;

namespace TrunkFlow.Server.Alerts;

public static class AlertsSchema
{
    public static IRequestExecutorBuilder AddAlerts(this IRequestExecutorBuilder schema) => schema
        .AddTypeExtension<AlertQueries>()
        .AddTypeExtension<AlertMutations>()
        .AddTypeExtension<AlertSubscriptions>()
        .AddTypeExtension<AlertChangeRelations>()
        .AddType<AlertObjectType>()
        .AddTypeExtension<WebhookQueries>()
        .AddTypeExtension<WebhookMutations>()
        .AddType<WebhookObjectType>()
        .AddTypeExtension<WebhookRelations>()
        .AddType<WebhookDeliveryObjectType>()
        .AddTypeExtension<WebhookDeliveryRelations>()
        .AddTypeExtension<DeliveriesOfAlertRelation>()
        .AddDataLoader<WebhookById>()
        .AddDataLoader<DeliveriesOfWebhook>()
        .AddDataLoader<DeliveriesOfAlert>()
        .AddTypeExtension<AlertRelations>()
        .AddDataLoader<AlertById>()
        .AddDataLoader<AlertsOfCustomer>();
}
