namespace TrunkFlow.Server.Asterisk.Sync;

/// <summary>NodeSync in the schema: only the fields named here exist.</summary>
public sealed class NodeSyncObjectType : ObjectType<NodeSync>
{
    protected override void Configure(IObjectTypeDescriptor<NodeSync> descriptor)
    {
        descriptor.BindFieldsExplicitly().Description("How one node's switch stands against what is saved here.");
        descriptor.Field(n => n.NodeKey).Description("Which switch.");
        descriptor.Field(n => n.Status).Description("Pending while saved changes wait, failed when they could not be written, else how the last publish ended.");
        descriptor.Field(n => n.LiveGeneration).Description("The generation in force; 0 before the first.");
        descriptor.Field(n => n.PendingChanges).Description("Saved changes its files do not show yet.");
        descriptor.Field(n => n.AsteriskConnected).Description("Whether the node reaches its switch.");
        descriptor.Field(n => n.AsteriskVersion).Description("As the switch last said.");
        descriptor.Field(n => n.SeenAt).Description("When the node was last there.");
        descriptor.Field(n => n.WaitingDiff).Description("What publishing the waiting changes would change in the files, as a unified diff without passwords; null when nothing waits for review.");
        descriptor.Field(n => n.WaitingProblems).Description("Why the waiting changes could not go live; empty when they can.");
        descriptor.Field(n => n.LastRevision).Description("The last publish, whatever became of it.");
    }
}
