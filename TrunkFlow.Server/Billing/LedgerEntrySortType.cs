namespace TrunkFlow.Server.Billing;

/// <summary>What lists of LedgerEntry may be ordered by.</summary>
public sealed class LedgerEntrySortType : SortInputType<LedgerEntry>
{
    protected override void Configure(ISortInputTypeDescriptor<LedgerEntry> descriptor)
    {
        descriptor.Name("LedgerEntrySortInput").BindFieldsExplicitly();
        descriptor.Field(l => l.CreatedAt);
        descriptor.Field(l => l.Seq);
    }
}
