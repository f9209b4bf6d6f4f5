namespace TrunkFlow.Server.Conferences;

/// <summary>What lists of Conference may be ordered by.</summary>
public sealed class ConferenceSortType : SortInputType<Conference>
{
    protected override void Configure(ISortInputTypeDescriptor<Conference> descriptor)
    {
        descriptor.Name("ConferenceSortInput").BindFieldsExplicitly();
        descriptor.Field(c => c.Name);
        descriptor.Field(c => c.Status);
        descriptor.Field(c => c.StartedAt);
        descriptor.Field(c => c.EndedAt);
        descriptor.Field(c => c.CreatedAt);
    }
}
