using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Customers;

/// <summary>CustomerTrunk in the schema: only the fields named here exist.</summary>
public sealed class CustomerTrunkObjectType : ObjectType<CustomerTrunk>
{
    protected override void Configure(IObjectTypeDescriptor<CustomerTrunk> descriptor)
    {
        descriptor.BindFieldsExplicitly().Description("One SIP access of a trunk customer. Two customers’ addresses never overlap.");
        descriptor.Field(c => c.Id).Description("Key; time-ordered, so newer rows have greater ones.");
        descriptor.Field(c => c.CustomerId).Description("Whose it is.");
        descriptor.Field(c => c.EndpointName).Description("Name of the endpoint on the switch, and SIP user name of a trunk that signs in.");
        descriptor.Field(c => c.Port).Description("SIP port of the customer’s equipment.");
        descriptor.Field(c => c.Transport).Description("SIP transport.");
        descriptor.Field(c => c.TechPrefix).Description("Digits the customer puts in front of every number; they are taken off.");
        descriptor.Field(c => c.Description).Authorize(Policies.Read, ApplyPolicy.Validation).Description("A note.");
        descriptor.Field(c => c.CreatedAt).Description("When it was added.");
        descriptor.Field(c => c.UpdatedAt).Description("When it was last saved.");
        descriptor.Field(c => c.Version).Description("Counts the edits. Send it back with an edit; the edit is refused when somebody saved in between.");
    }
}
