namespace TrunkFlow.Server.Dids;

/// <summary>What lists of Did may be ordered by.</summary>
public sealed class DidSortType : SortInputType<Did>
{
    protected override void Configure(ISortInputTypeDescriptor<Did> descriptor)
    {
        descriptor.Name("DidSortInput").BindFieldsExplicitly();
        descriptor.Field(d => d.Number);
        descriptor.Field(d => d.Status);
        descriptor.Field(d => d.Type);
        descriptor.Field(d => d.CreatedAt);
        descriptor.Field(d => d.UpdatedAt);
    }
}
