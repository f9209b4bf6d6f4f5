namespace TrunkFlow.Server.Rerates;

/// <summary>What lists of RerateChange may be ordered by.</summary>
public sealed class RerateChangeSortType : SortInputType<RerateChange>
{
    protected override void Configure(ISortInputTypeDescriptor<RerateChange> descriptor)
    {
        descriptor.Name("RerateChangeSortInput").BindFieldsExplicitly();
        descriptor.Field(c => c.Position);
    }
}
