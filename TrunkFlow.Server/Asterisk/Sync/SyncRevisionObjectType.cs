namespace TrunkFlow.Server.Asterisk.Sync;

/// <summary>SyncRevision in the schema: only the fields named here exist.</summary>
public sealed class SyncRevisionObjectType : ObjectType<SyncRevision>
{
    protected override void Configure(IObjectTypeDescriptor<SyncRevision> descriptor)
    {
        descriptor.BindFieldsExplicitly().Description("One publish on one node.");
        descriptor.Field(r => r.Id).Description("Key; time-ordered, so newer rows have greater ones.");
        descriptor.Field(r => r.NodeKey).Description("Which switch.");
        descriptor.Field(r => r.Generation).Description("1, 2, 3, … within the node; the name of the folder of files.");
        descriptor.Field(r => r.Status).Description("How far it came.");
        descriptor.Field(r => r.RequestedBy).Description("Whose changes it carries.");
        descriptor.Field(r => r.Reason).Description("Why, where somebody gave a reason.");
        descriptor.Field(r => r.RolledBackTo).Description("The generation this one repeats.");
        descriptor.Field(r => r.Failure).Description("Why it was refused, reverted or could not be confirmed.");
        descriptor.Field(r => r.ContentHash).Description("SHA-256 over all files in hexadecimal.");
        descriptor.Field(r => r.Diff).Description("What changed in the files, as a unified diff. Passwords are not shown.");
        descriptor.Field(r => r.Warnings).Description("What an operator should know although it may go live.");
        descriptor.Field(r => r.StartedAt).Description("When it began.");
        descriptor.Field(r => r.SwitchedAt).Description("When the files were put in force.");
        descriptor.Field(r => r.FinishedAt).Description("When it ended.");
    }
}
