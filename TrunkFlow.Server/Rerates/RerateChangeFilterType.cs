namespace TrunkFlow.Server.Rerates;

/// <summary>What lists of RerateChange may be filtered by.</summary>
public sealed class RerateChangeFilterType : FilterInputType<RerateChange>
{
    protected override void Configure(IFilterInputTypeDescriptor<RerateChange> descriptor)
    {
        descriptor.Name("RerateChangeFilterInput").BindFieldsExplicitly();
        descriptor.Field(c => c.RerateId);
        descriptor.Field(c => c.CallRecordId);
        descriptor.Field(c => c.CustomerId);
        descriptor.Field(c => c.StartedAt);
    }
}
