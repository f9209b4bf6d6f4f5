namespace TrunkFlow.Server.Alerts.Webhooks;

/// <summary>Something waits to be delivered.</summary>
public sealed record DeliveriesWait
{
    public const string Topic = "webhook-deliveries";
}
