using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Billing;

internal sealed class LedgerEntryConfiguration : IEntityTypeConfiguration<LedgerEntry>
{
    public void Configure(EntityTypeBuilder<LedgerEntry> builder)
    {
        builder.ToTable("ledger_entries");
        builder.AlwaysPositive(x => x.Seq);
        builder.HasIndex(x => new { x.CustomerId, x.Seq }).IsUnique();
        builder.HasIndex(x => new { x.CustomerDidId, x.Cause, x.Month }).IsUnique().HasFilter("customer_did_id IS NOT NULL").HasDatabaseName("ix_ledger_entries_did_charges");
        builder.HasOne<Customer>().WithMany().HasForeignKey(x => x.CustomerId).OnDelete(DeleteBehavior.Restrict);
    }
}
