namespace TrunkFlow.Server.Billing;

/// <summary>What lists of LedgerEntry may be filtered by.</summary>
public sealed class LedgerEntryFilterType : FilterInputType<LedgerEntry>
{
    protected override void Configure(IFilterInputTypeDescriptor<LedgerEntry> descriptor)
    {
        descriptor.Name("LedgerEntryFilterInput").BindFieldsExplicitly();
        descriptor.Field(l => l.Id);
        descriptor.Field(l => l.CustomerId);
        descriptor.Field(l => l.Cause);
        descriptor.Field(l => l.Amount);
        descriptor.Field(l => l.CreatedAt);
    }
}
