namespace TrunkFlow.Server.Routes;

/// <summary>OutboundRoute in the schema: only the fields named here exist.</summary>
public sealed class OutboundRouteObjectType : ObjectType<OutboundRoute>
{
    protected override void Configure(IObjectTypeDescriptor<OutboundRoute> descriptor)
    {
        descriptor.BindFieldsExplicitly().Description("Which gateways carry calls to the numbers of a pattern, and in what order.");
        descriptor.Field(o => o.Id).Description("Key; time-ordered, so newer rows have greater ones.");
        descriptor.Field(o => o.Name).Description("Name shown in lists.");
        descriptor.Field(o => o.Pattern).Description("Asterisk pattern, or a prefix, of normalised numbers. Of routes with the same priority the most specific one is taken.");
        descriptor.Field(o => o.Priority).Description("Lower comes first.");
        descriptor.Field(o => o.CustomerId).Description("The only customer it is for; null for all.");
        descriptor.Field(o => o.Mode).Description("How its gateways are ordered.");
        descriptor.Field(o => o.StripDigits).Description("Digits taken off the front of the number.");
        descriptor.Field(o => o.AddPrefix).Description("Digits then put in front of it.");
        descriptor.Field(o => o.CallerIdRule).Description("What happens to the caller’s number.");
        descriptor.Field(o => o.CallerId).Description("The number shown, when the rule replaces it.");
        descriptor.Field(o => o.Block).Description("Calls that match are refused.");
        descriptor.Field(o => o.Stop).Description("No later route is tried when its gateways failed.");
        descriptor.Field(o => o.MaxAttempts).Description("How many gateways are tried at most.");
        descriptor.Field(o => o.Enabled).Description("A disabled route is not on the switch.");
        descriptor.Field(o => o.CreatedAt).Description("When it was added.");
        descriptor.Field(o => o.UpdatedAt).Description("When it was last saved.");
        descriptor.Field(o => o.Version).Description("Counts the edits. Send it back with an edit; the edit is refused when somebody saved in between.");
    }
}
