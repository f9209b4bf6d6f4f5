namespace TrunkFlow.Server.Identity;

/// <summary>AuditEntry in the schema: only the fields named here exist.</summary>
public sealed class AuditEntryObjectType : ObjectType<AuditEntry>
{
    protected override void Configure(IObjectTypeDescriptor<AuditEntry> descriptor)
    {
        descriptor.BindFieldsExplicitly().Description("Who changed what, when, from what and to what. Secrets are masked.");
        descriptor.Field(a => a.Id).Description("Key; time-ordered, so newer rows have greater ones.");
        descriptor.Field(a => a.At).Description("When.");
        descriptor.Field(a => a.ActorId).Description("Which user; null for the program itself.");
        descriptor.Field(a => a.ActorName).Description("Who, as they were called then.");
        descriptor.Field(a => a.Door).Description("Through which door they came.");
        descriptor.Field(a => a.Action).Description("What was done.");
        descriptor.Field(a => a.Kind).Description("Kind of the thing, such as Customer.");
        descriptor.Field(a => a.SubjectId).Description("Key of the thing.");
        descriptor.Field(a => a.CustomerId).Description("Customer it belongs to.");
    }
}
