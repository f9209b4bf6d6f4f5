namespace TrunkFlow.Server.Alerts;

/// <summary>Alert in the schema: only the fields named here exist.</summary>
public sealed class AlertObjectType : ObjectType<Alert>
{
    protected override void Configure(IObjectTypeDescriptor<Alert> descriptor)
    {
        descriptor.BindFieldsExplicitly().Description("Something an operator should look at. Of each subject and kind at most one is open.");
        descriptor.Field(a => a.Id).Description("Key; time-ordered, so newer rows have greater ones.");
        descriptor.Field(a => a.Kind).Description("What it is about, such as low-balance, sync-failed or gateway-down; a key, not a sentence.");
        descriptor.Field(a => a.Subject).Description("Key or name of the thing it is about.");
        descriptor.Field(a => a.Severity).Description("How urgent it is.");
        descriptor.Field(a => a.Arguments).Description("The values of its sentence, in order, as text.");
        descriptor.Field(a => a.CustomerId).Description("The customer it is about; null for one about the installation.");
        descriptor.Field(a => a.RaisedAt).Description("When it was first raised.");
        descriptor.Field(a => a.LastAt).Description("When it was last raised, or its figures last became others.");
        descriptor.Field(a => a.Times).Description("How often it was raised while it was open.");
        descriptor.Field(a => a.AcknowledgedAt).Description("When somebody took note of it; null until then.");
        descriptor.Field(a => a.AcknowledgedBy).Description("User name of whoever took note of it; null until then.");
        descriptor.Field(a => a.ResolvedAt).Description("When it was over; null while it is open.");
    }
}
