namespace TrunkFlow.Server.Dids;

/// <summary>DidDestination in the schema: only the fields named here exist.</summary>
public sealed class DidDestinationObjectType : ObjectType<DidDestination>
{
    protected override void Configure(IObjectTypeDescriptor<DidDestination> descriptor)
    {
        descriptor.BindFieldsExplicitly().Description("One place a call to an allocated DID is tried at.");
        descriptor.Field(d => d.Id).Description("Key; time-ordered, so newer rows have greater ones.");
        descriptor.Field(d => d.CustomerDidId).Name("allocationId").Description("Key of the allocation it belongs to.");
        descriptor.Field(d => d.CustomerId).Description("Key of the customer whose calls they are.");
        descriptor.Field(d => d.TrunkId).Description("Key of the trunk called, when it is one.");
        descriptor.Field(d => d.ExtensionId).Description("Key of the extension called, when it is one.");
        descriptor.Field(d => d.ConferenceId).Description("Key of the conference entered, when it is one.");
        descriptor.Field(d => d.Position).Description("1 for the first one tried.");
        descriptor.Field(d => d.Kind).Description("What is called.");
        descriptor.Field(d => d.Number).Description("The external number, when it is one.");
        descriptor.Field(d => d.RingSeconds).Description("How long it rings before the next one is tried.");
    }
}
