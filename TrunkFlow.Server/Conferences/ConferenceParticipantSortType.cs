namespace TrunkFlow.Server.Conferences;

/// <summary>What lists of ConferenceParticipant may be ordered by.</summary>
public sealed class ConferenceParticipantSortType : SortInputType<ConferenceParticipant>
{
    protected override void Configure(ISortInputTypeDescriptor<ConferenceParticipant> descriptor)
    {
        descriptor.Name("ConferenceParticipantSortInput").BindFieldsExplicitly();
        descriptor.Field(c => c.Status);
        descriptor.Field(c => c.JoinedAt);
        descriptor.Field(c => c.LeftAt);
    }
}
