namespace TrunkFlow.Server.Extensions;

/// <summary>Extension in the schema: only the fields named here exist.</summary>
public sealed class ExtensionObjectType : ObjectType<Extension>
{
    protected override void Configure(IObjectTypeDescriptor<Extension> descriptor)
    {
        descriptor.BindFieldsExplicitly().Description("A telephone of a customer on our switch. It registers under its endpoint name, not under its number.");
        descriptor.Field(e => e.Id).Description("Key; time-ordered, so newer rows have greater ones.");
        descriptor.Field(e => e.CustomerId).Description("Whose it is.");
        descriptor.Field(e => e.Number).Description("What the customer’s other extensions dial.");
        descriptor.Field(e => e.Name).Description("Who sits there.");
        descriptor.Field(e => e.EndpointName).Description("SIP user name; it never changes.");
        descriptor.Field(e => e.Transport).Description("SIP transport.");
        descriptor.Field(e => e.Codecs).Description("Codecs in order of preference.");
        descriptor.Field(e => e.MaxContacts).Description("Telephones that may register at once.");
        descriptor.Field(e => e.CallerIdName).Description("Name shown on calls.");
        descriptor.Field(e => e.CallerIdNumber).Description("Number its calls out show; null: a DID that rings at it, else one of the customer’s. The customer’s rule for caller numbers holds for it all the same.");
        descriptor.Field(e => e.MayCallOut).Description("Whether it may call numbers outside.");
        descriptor.Field(e => e.ForwardAlways).Description("Where every call goes instead.");
        descriptor.Field(e => e.ForwardBusy).Description("Where calls go while it is busy.");
        descriptor.Field(e => e.ForwardNoAnswer).Description("Where calls go that it does not answer.");
        descriptor.Field(e => e.RingSeconds).Description("Seconds of ringing before “no answer”.");
        descriptor.Field(e => e.Enabled).Description("A disabled extension is not on the switch.");
        descriptor.Field(e => e.CreatedAt).Description("When it was added.");
        descriptor.Field(e => e.UpdatedAt).Description("When it was last saved.");
        descriptor.Field(e => e.Version).Description("Counts the edits. Send it back with an edit; the edit is refused when somebody saved in between.");
    }
}
