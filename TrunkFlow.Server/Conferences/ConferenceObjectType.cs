namespace TrunkFlow.Server.Conferences;

/// <summary>Conference in the schema: only the fields named here exist.</summary>
public sealed class ConferenceObjectType : ObjectType<Conference>
{
    protected override void Configure(IObjectTypeDescriptor<Conference> descriptor)
    {
        descriptor.BindFieldsExplicitly().Description("A room several numbers and extensions are called into.");
        descriptor.Field(c => c.Id).Description("Key; time-ordered, so newer rows have greater ones.");
        descriptor.Field(c => c.CustomerId).Description("Who pays for its legs.");
        descriptor.Field(c => c.Name).Description("Name shown in lists.");
        descriptor.Field(c => c.Room).Description("Name of the room on the switch; it never changes.");
        descriptor.Field(c => c.MaxParticipants).Description("How many may be in it at once.");
        descriptor.Field(c => c.Status).Description("Whether it is planned, running or over.");
        descriptor.Field(c => c.NodeKey).Description("The switch it is held on; null before it began.");
        descriptor.Field(c => c.StartedAt).Description("When the first leg was called; null before.");
        descriptor.Field(c => c.EndedAt).Description("When it was ended; null before.");
        descriptor.Field(c => c.CreatedAt).Description("When it was added.");
        descriptor.Field(c => c.UpdatedAt).Description("When it was last saved.");
        descriptor.Field(c => c.Version).Description("Counts the edits. Send it back with an edit; the edit is refused when somebody saved in between.");
    }
}
