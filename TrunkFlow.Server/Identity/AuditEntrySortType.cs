namespace TrunkFlow.Server.Identity;

/// <summary>What lists of AuditEntry may be ordered by.</summary>
public sealed class AuditEntrySortType : SortInputType<AuditEntry>
{
    protected override void Configure(ISortInputTypeDescriptor<AuditEntry> descriptor)
    {
        descriptor.Name("AuditEntrySortInput").BindFieldsExplicitly();
        descriptor.Field(a => a.At);
    }
}
