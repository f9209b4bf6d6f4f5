namespace TrunkFlow.Server.Extensions;

/// <summary>What lists of ExtensionState may be ordered by.</summary>
public sealed class ExtensionStateSortType : SortInputType<ExtensionState>
{
    protected override void Configure(ISortInputTypeDescriptor<ExtensionState> descriptor)
    {
        descriptor.Name("ExtensionStateSortInput").BindFieldsExplicitly();
        descriptor.Field(e => e.NodeKey);
        descriptor.Field(e => e.Status);
        descriptor.Field(e => e.ChangedAt);
        descriptor.Field(e => e.SeenAt);
        descriptor.Field(e => e.RoundTripMilliseconds);
    }
}
