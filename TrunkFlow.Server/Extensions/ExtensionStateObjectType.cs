namespace TrunkFlow.Server.Extensions;

/// <summary>ExtensionState in the schema: only the fields named here exist.</summary>
public sealed class ExtensionStateObjectType : ObjectType<ExtensionState>
{
    protected override void Configure(IObjectTypeDescriptor<ExtensionState> descriptor)
    {
        descriptor.BindFieldsExplicitly().Description("An extension as one switch last told; a node that is there tells every change, so what one says holds while its node does (pbxNodes, seenAt).");
        descriptor.Field(e => e.ExtensionId).Description("Key of the extension.");
        descriptor.Field(e => e.CustomerId).Description("Key of the customer whose extension it is.");
        descriptor.Field(e => e.NodeKey).Description("Which switch.");
        descriptor.Field(e => e.Status).Description("Whether a telephone is registered.");
        descriptor.Field(e => e.Contacts).Description("How many telephones are registered.");
        descriptor.Field(e => e.ContactUri).Description("SIP address of the telephone last seen; null while none is registered.");
        descriptor.Field(e => e.UserAgent).Description("What the telephone says it is.");
        descriptor.Field(e => e.RoundTripMilliseconds).Description("How long its last answer took.");
        descriptor.Field(e => e.ChangedAt).Description("When the status last became another one.");
        descriptor.Field(e => e.SeenAt).Description("When the switch last told.");
    }
}
