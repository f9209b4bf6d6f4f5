namespace TrunkFlow.Server.Dids;

/// <summary>CustomerDid in the schema: only the fields named here exist.</summary>
public sealed class CustomerDidObjectType : ObjectType<CustomerDid>
{
    protected override void Configure(IObjectTypeDescriptor<CustomerDid> descriptor)
    {
        descriptor.Name("DidAllocation").BindFieldsExplicitly().Description("A DID in a customer’s hands for a time. History is kept.");
        descriptor.Field(c => c.Id).Description("Key; time-ordered, so newer rows have greater ones.");
        descriptor.Field(c => c.CustomerId).Description("Who holds or held it.");
        descriptor.Field(c => c.DidId).Description("Which number.");
        descriptor.Field(c => c.ValidFrom).Description("Since when.");
        descriptor.Field(c => c.ValidUntil).Description("Until when; null while the customer holds it.");
        descriptor.Field(c => c.ChargedUntil).Description("What the number cost until then is taken from the balance; null until it is first looked at.");
        descriptor.Field(c => c.CreatedAt).Description("When it was added.");
        descriptor.Field(c => c.UpdatedAt).Description("When it was last saved.");
        descriptor.Field(c => c.Version).Description("Counts the edits. Send it back with an edit; the edit is refused when somebody saved in between.");
    }
}
