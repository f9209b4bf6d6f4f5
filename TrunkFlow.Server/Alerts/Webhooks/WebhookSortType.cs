namespace TrunkFlow.Server.Alerts.Webhooks;

/// <summary>What lists of Webhook may be ordered by.</summary>
public sealed class WebhookSortType : SortInputType<Webhook>
{
    protected override void Configure(ISortInputTypeDescriptor<Webhook> descriptor)
    {
        descriptor.Name("WebhookSortInput").BindFieldsExplicitly();
        descriptor.Field(w => w.Name);
    }
}

/// <summary>What lists of WebhookDelivery may be ordered by.</summary>
public sealed class WebhookDeliverySortType : SortInputType<WebhookDelivery>
{
    protected override void Configure(ISortInputTypeDescriptor<WebhookDelivery> descriptor)
    {
        descriptor.Name("WebhookDeliverySortInput").BindFieldsExplicitly();
        descriptor.Field(d => d.CreatedAt);
    }
}
