namespace TrunkFlow.Server.Conferences;

/// <summary>What lists of ConferenceParticipant may be filtered by.</summary>
public sealed class ConferenceParticipantFilterType : FilterInputType<ConferenceParticipant>
{
    protected override void Configure(IFilterInputTypeDescriptor<ConferenceParticipant> descriptor)
    {
        descriptor.Name("ConferenceParticipantFilterInput").BindFieldsExplicitly();
        descriptor.Field(c => c.Id);
        descriptor.Field(c => c.ConferenceId);
        descriptor.Field(c => c.CustomerId);
        descriptor.Field(c => c.Number);
        descriptor.Field(c => c.ExtensionId);
        descriptor.Field(c => c.CalledIn);
        descriptor.Field(c => c.Status);
        descriptor.Field(c => c.Muted);
        descriptor.Field(c => c.JoinedAt);
        descriptor.Field(c => c.LeftAt);
    }
}
