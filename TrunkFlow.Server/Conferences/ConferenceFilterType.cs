namespace TrunkFlow.Server.Conferences;

/// <summary>What lists of Conference may be filtered by.</summary>
public sealed class ConferenceFilterType : FilterInputType<Conference>
{
    protected override void Configure(IFilterInputTypeDescriptor<Conference> descriptor)
    {
        descriptor.Name("ConferenceFilterInput").BindFieldsExplicitly();
        descriptor.Field(c => c.Id);
        descriptor.Field(c => c.CustomerId);
        descriptor.Field(c => c.Name);
        descriptor.Field(c => c.Room);
        descriptor.Field(c => c.Status);
        descriptor.Field(c => c.NodeKey);
        descriptor.Field(c => c.StartedAt);
        descriptor.Field(c => c.EndedAt);
        descriptor.Field(c => c.CreatedAt);
    }
}
