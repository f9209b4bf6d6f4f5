namespace TrunkFlow.Server.Calls;

/// <summary>What lists of CallRollup may be filtered by.</summary>
public sealed class CallRollupFilterType : FilterInputType<CallRollup>
{
    protected override void Configure(IFilterInputTypeDescriptor<CallRollup> descriptor)
    {
        descriptor.Name("CallRollupFilterInput").BindFieldsExplicitly();
        descriptor.Field(c => c.Id);
        descriptor.Field(c => c.Hour);
        descriptor.Field(c => c.Direction);
        descriptor.Field(c => c.CustomerId);
        descriptor.Field(c => c.ProviderId);
        descriptor.Field(c => c.GatewayId);
        descriptor.Field(c => c.Destination);
    }
}
