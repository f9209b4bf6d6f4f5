namespace TrunkFlow.Server.Extensions;

/// <summary>What lists of ExtensionState may be filtered by.</summary>
public sealed class ExtensionStateFilterType : FilterInputType<ExtensionState>
{
    protected override void Configure(IFilterInputTypeDescriptor<ExtensionState> descriptor)
    {
        descriptor.Name("ExtensionStateFilterInput").BindFieldsExplicitly();
        descriptor.Field(e => e.ExtensionId);
        descriptor.Field(e => e.NodeKey);
        descriptor.Field(e => e.CustomerId);
        descriptor.Field(e => e.Status);
        descriptor.Field(e => e.Contacts);
        descriptor.Field(e => e.UserAgent);
        descriptor.Field(e => e.ChangedAt);
        descriptor.Field(e => e.SeenAt);
    }
}
