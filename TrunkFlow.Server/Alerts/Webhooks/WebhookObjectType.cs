namespace TrunkFlow.Server.Alerts.Webhooks;

/// <summary>Webhook in the schema: only the fields named here exist.</summary>
public sealed class WebhookObjectType : ObjectType<Webhook>
{
    protected override void Configure(IObjectTypeDescriptor<Webhook> descriptor)
    {
        descriptor.BindFieldsExplicitly().Description("An address that is told of alerts.");
        descriptor.Field(w => w.Id).Description("Key; time-ordered, so newer rows have greater ones.");
        descriptor.Field(w => w.Name).Description("What it is for.");
        descriptor.Field(w => w.Url).Description("Where deliveries are posted to.");
        descriptor.Field(w => w.LeastSeverity).Description("Alerts less urgent than this are not told.");
        descriptor.Field(w => w.Enabled).Description("Whether it is told at all.");
        descriptor.Field(w => w.CreatedAt).Description("When it was added.");
        descriptor.Field(w => w.UpdatedAt).Description("When it was last changed.");
        descriptor.Field(w => w.Version).Description("Counts the changes. Send it back with an edit; that is refused when somebody saved in between.");
    }
}

/// <summary>WebhookDelivery in the schema: only the fields named here exist.</summary>
public sealed class WebhookDeliveryObjectType : ObjectType<WebhookDelivery>
{
    protected override void Configure(IObjectTypeDescriptor<WebhookDelivery> descriptor)
    {
        descriptor.BindFieldsExplicitly().Description("One thing a webhook is to be told, and how often that was tried.");
        descriptor.Field(d => d.Id).Description("Key; the receiver gets it too, and knows by it what comes twice.");
        descriptor.Field(d => d.WebhookId).Description("Who is told.");
        descriptor.Field(d => d.AlertId).Description("The alert it is about; null for a test.");
        descriptor.Field(d => d.Event).Description("What became of the alert; null for a test.");
        descriptor.Field(d => d.CreatedAt).Description("When it happened.");
        descriptor.Field(d => d.Attempts).Description("How often it was tried.");
        descriptor.Field(d => d.NextAt).Description("When it is tried next; null when it was delivered or given up.");
        descriptor.Field(d => d.DeliveredAt).Description("When it was delivered; null when it was not.");
        descriptor.Field(d => d.LastStatus).Description("HTTP status of the last answer; null where there was none.");
        descriptor.Field(d => d.LastFault).Description("Why the last try failed; null when it did not.");
    }
}
