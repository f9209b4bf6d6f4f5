namespace TrunkFlow.Server.Dids;

/// <summary>What lists of DidDestination may be ordered by.</summary>
public sealed class DidDestinationSortType : SortInputType<DidDestination>
{
    protected override void Configure(ISortInputTypeDescriptor<DidDestination> descriptor)
    {
        descriptor.Name("DidDestinationSortInput").BindFieldsExplicitly();
        descriptor.Field(d => d.Position);
        descriptor.Field(d => d.Kind);
        descriptor.Field(d => d.Number);
    }
}
