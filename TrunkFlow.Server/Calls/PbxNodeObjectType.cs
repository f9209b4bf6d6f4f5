namespace TrunkFlow.Server.Calls;

/// <summary>PbxNode in the schema: only the fields named here exist.</summary>
public sealed class PbxNodeObjectType : ObjectType<PbxNode>
{
    protected override void Configure(IObjectTypeDescriptor<PbxNode> descriptor)
    {
        descriptor.BindFieldsExplicitly().Description("An Asterisk host with TrunkFlow in its node role. It registers itself when it starts.");
        descriptor.Field(p => p.Key).Description("Asterisk’s systemname; it stands in front of every unique id.");
        descriptor.Field(p => p.CreatedAt).Description("When it first started.");
        descriptor.Field(p => p.SeenAt).Description("When it last told that it is there.");
        descriptor.Field(p => p.AsteriskVersion).Description("As the switch last said; null before it did.");
        descriptor.Field(p => p.AsteriskConnected).Description("Whether the node reaches its switch.");
        descriptor.Field(p => p.ConferenceAccess).Description("Whether the node has a manager user for conferences and is signed in with it.");
        descriptor.Field(p => p.LiveGeneration).Description("Generation of files the switch runs on; 0 before the first.");
    }
}
