namespace TrunkFlow.Server.Dids;

/// <summary>What lists of DidDestination may be filtered by.</summary>
public sealed class DidDestinationFilterType : FilterInputType<DidDestination>
{
    protected override void Configure(IFilterInputTypeDescriptor<DidDestination> descriptor)
    {
        descriptor.Name("DidDestinationFilterInput").BindFieldsExplicitly();
        descriptor.Field(d => d.Id);
        descriptor.Field(d => d.CustomerDidId).Name("allocationId");
        descriptor.Field(d => d.CustomerId);
        descriptor.Field(d => d.Position);
        descriptor.Field(d => d.Kind);
        descriptor.Field(d => d.TrunkId);
        descriptor.Field(d => d.ExtensionId);
        descriptor.Field(d => d.ConferenceId);
        descriptor.Field(d => d.Number);
    }
}
