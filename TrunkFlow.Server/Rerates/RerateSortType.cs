namespace TrunkFlow.Server.Rerates;

/// <summary>What lists of Rerate may be ordered by.</summary>
public sealed class RerateSortType : SortInputType<Rerate>
{
    protected override void Configure(ISortInputTypeDescriptor<Rerate> descriptor)
    {
        descriptor.Name("RerateSortInput").BindFieldsExplicitly();
        descriptor.Field(r => r.From);
        descriptor.Field(r => r.Status);
        descriptor.Field(r => r.CreatedAt);
    }
}
