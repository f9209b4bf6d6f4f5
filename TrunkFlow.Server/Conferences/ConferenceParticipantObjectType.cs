using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Conferences;

/// <summary>ConferenceParticipant in the schema: only the fields named here exist.</summary>
public sealed class ConferenceParticipantObjectType : ObjectType<ConferenceParticipant>
{
    protected override void Configure(IObjectTypeDescriptor<ConferenceParticipant> descriptor)
    {
        descriptor.BindFieldsExplicitly().Description("A number or an extension called into a conference.");
        descriptor.Field(c => c.Id).Description("Key; time-ordered, so newer rows have greater ones.");
        descriptor.Field(c => c.ConferenceId).Description("Which conference.");
        descriptor.Field(c => c.CustomerId).Description("Who pays for the leg; the conference’s customer.");
        descriptor.Field(c => c.Number).Description("The number called, or the caller’s, in international form; null for an extension and for a caller who hides it.");
        descriptor.Field(c => c.ExtensionId).Description("The extension called; null for a number.");
        descriptor.Field(c => c.CalledIn).Description("Whether it was not called but came in through a DID.");
        descriptor.Field(c => c.Status).Description("Whether it is being called, in the room, or out of it.");
        descriptor.Field(c => c.Muted).Description("Whether the others do not hear it, as the switch says.");
        descriptor.Field(c => c.MuteWanted).Description("Whether the others shall not hear it, as was asked for.");
        descriptor.Field(c => c.ChannelId).Authorize(Policies.Read, ApplyPolicy.Validation).Description("Unique id of the leg on the switch; null before there is one.");
        descriptor.Field(c => c.Channel).Authorize(Policies.Read, ApplyPolicy.Validation).Description("Name of the leg on the switch; null while it is not in the room.");
        descriptor.Field(c => c.Cause).Description("Why the leg ended, ITU-T Q.850; null while it has not.");
        descriptor.Field(c => c.InvitedAt).Description("When it was asked that it be called; null before.");
        descriptor.Field(c => c.CalledAt).Description("When the switch began to call it; null before.");
        descriptor.Field(c => c.RemovedAt).Description("When it was asked that it leave; null where nobody did.");
        descriptor.Field(c => c.JoinedAt).Description("When it came in; null before.");
        descriptor.Field(c => c.LeftAt).Description("When it left or could not be reached; null before.");
    }
}
