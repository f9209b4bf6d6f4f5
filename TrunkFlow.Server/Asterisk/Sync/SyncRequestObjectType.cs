namespace TrunkFlow.Server.Asterisk.Sync;

/// <summary>SyncRequest in the schema: only the fields named here exist.</summary>
public sealed class SyncRequestObjectType : ObjectType<SyncRequest>
{
    protected override void Configure(IObjectTypeDescriptor<SyncRequest> descriptor)
    {
        descriptor.BindFieldsExplicitly().Description("A wish that the switches learn what is saved here.");
        descriptor.Field(r => r.Id).Description("Key; time-ordered, so newer rows have greater ones.");
        descriptor.Field(r => r.At).Description("When it was made.");
        descriptor.Field(r => r.ActorName).Description("Who made it.");
        descriptor.Field(r => r.Kind).Description("What was changed, such as Customer; Publish when somebody only asked.");
        descriptor.Field(r => r.SubjectId).Description("Key of what was changed.");
        descriptor.Field(r => r.Reason).Description("Why.");
    }
}
