namespace TrunkFlow.Server.Identity;

/// <summary>What lists of AuditEntry may be filtered by.</summary>
public sealed class AuditEntryFilterType : FilterInputType<AuditEntry>
{
    protected override void Configure(IFilterInputTypeDescriptor<AuditEntry> descriptor)
    {
        descriptor.Name("AuditEntryFilterInput").BindFieldsExplicitly();
        descriptor.Field(a => a.Id);
        descriptor.Field(a => a.At);
        descriptor.Field(a => a.ActorId);
        descriptor.Field(a => a.ActorName);
        descriptor.Field(a => a.Door);
        descriptor.Field(a => a.Action);
        descriptor.Field(a => a.Kind);
        descriptor.Field(a => a.SubjectId);
        descriptor.Field(a => a.CustomerId);
    }
}
