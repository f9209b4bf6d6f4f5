namespace TrunkFlow.Server.Alerts;

/// <summary>What lists of Alert may be ordered by.</summary>
public sealed class AlertSortType : SortInputType<Alert>
{
    protected override void Configure(ISortInputTypeDescriptor<Alert> descriptor)
    {
        descriptor.Name("AlertSortInput").BindFieldsExplicitly();
        descriptor.Field(a => a.RaisedAt);
        descriptor.Field(a => a.LastAt);
        descriptor.Field(a => a.Severity);
        descriptor.Field(a => a.Kind);
        descriptor.Field(a => a.Times);
        descriptor.Field(a => a.ResolvedAt);
    }
}
