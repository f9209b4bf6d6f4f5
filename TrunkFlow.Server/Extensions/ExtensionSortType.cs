namespace TrunkFlow.Server.Extensions;

/// <summary>What lists of Extension may be ordered by.</summary>
public sealed class ExtensionSortType : SortInputType<Extension>
{
    protected override void Configure(ISortInputTypeDescriptor<Extension> descriptor)
    {
        descriptor.Name("ExtensionSortInput").BindFieldsExplicitly();
        descriptor.Field(e => e.Number);
        descriptor.Field(e => e.Name);
        descriptor.Field(e => e.CreatedAt);
        descriptor.Field(e => e.UpdatedAt);
    }
}
