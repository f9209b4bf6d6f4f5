namespace TrunkFlow.Server.Calls;

/// <summary>What lists of PbxNode may be ordered by.</summary>
public sealed class PbxNodeSortType : SortInputType<PbxNode>
{
    protected override void Configure(ISortInputTypeDescriptor<PbxNode> descriptor)
    {
        descriptor.Name("PbxNodeSortInput").BindFieldsExplicitly();
        descriptor.Field(p => p.Key);
        descriptor.Field(p => p.SeenAt);
        descriptor.Field(p => p.CreatedAt);
        descriptor.Field(p => p.LiveGeneration);
    }
}
