namespace TrunkFlow.Server.Alerts;

/// <summary>What lists of Alert may be filtered by.</summary>
public sealed class AlertFilterType : FilterInputType<Alert>
{
    protected override void Configure(IFilterInputTypeDescriptor<Alert> descriptor)
    {
        descriptor.Name("AlertFilterInput").BindFieldsExplicitly();
        descriptor.Field(a => a.Id);
        descriptor.Field(a => a.Kind);
        descriptor.Field(a => a.Subject);
        descriptor.Field(a => a.Severity);
        descriptor.Field(a => a.CustomerId);
        descriptor.Field(a => a.RaisedAt);
        descriptor.Field(a => a.LastAt);
        descriptor.Field(a => a.AcknowledgedAt);
        descriptor.Field(a => a.ResolvedAt);
    }
}
