namespace TrunkFlow.Server.Calls;

/// <summary>What lists of CdrSource may be ordered by.</summary>
public sealed class CdrSourceSortType : SortInputType<CdrSource>
{
    protected override void Configure(ISortInputTypeDescriptor<CdrSource> descriptor)
    {
        descriptor.Name("CdrSourceSortInput").BindFieldsExplicitly();
        descriptor.Field(c => c.NodeKey);
        descriptor.Field(c => c.Path);
        descriptor.Field(c => c.FoundAt);
        descriptor.Field(c => c.ReadAt);
        descriptor.Field(c => c.Rows);
    }
}
