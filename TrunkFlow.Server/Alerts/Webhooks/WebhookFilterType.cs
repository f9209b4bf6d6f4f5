namespace TrunkFlow.Server.Alerts.Webhooks;

/// <summary>What lists of Webhook may be filtered by.</summary>
public sealed class WebhookFilterType : FilterInputType<Webhook>
{
    protected override void Configure(IFilterInputTypeDescriptor<Webhook> descriptor)
    {
        descriptor.Name("WebhookFilterInput").BindFieldsExplicitly();
        descriptor.Field(w => w.Id);
        descriptor.Field(w => w.Name);
        descriptor.Field(w => w.Enabled);
    }
}

/// <summary>What lists of WebhookDelivery may be filtered by.</summary>
public sealed class WebhookDeliveryFilterType : FilterInputType<WebhookDelivery>
{
    protected override void Configure(IFilterInputTypeDescriptor<WebhookDelivery> descriptor)
    {
        descriptor.Name("WebhookDeliveryFilterInput").BindFieldsExplicitly();
        descriptor.Field(d => d.WebhookId);
        descriptor.Field(d => d.AlertId);
        descriptor.Field(d => d.NextAt);
        descriptor.Field(d => d.DeliveredAt);
        descriptor.Field(d => d.CreatedAt);
    }
}
