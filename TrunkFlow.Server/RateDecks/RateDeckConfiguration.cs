using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.RateDecks;

internal sealed class RateDeckConfiguration : IEntityTypeConfiguration<RateDeck>
{
    public void Configure(EntityTypeBuilder<RateDeck> builder)
    {
        builder.ToTable("rate_decks");
        builder.IsAudited();
        builder.NeverNegative(x => x.Size, x => x.Percent, x => x.Added, x => x.Changed, x => x.Unchanged, x => x.Removed, x => x.Faulty, x => x.Losses, x => x.OddBlocks);
        builder.AlwaysPositive(x => x.InitialBlock, x => x.Increment);
        builder.ToTable(table => table.HasCheckConstraint("ck_rate_decks_owner", "num_nonnulls(tariff_plan_id, customer_id, provider_id) = 1"));
        builder.Ignore(x => x.Columns);
        builder.Ignore(x => x.Owner);
        builder.Ignore(x => x.Format);
        builder.Ignore(x => x.FailureMessage);
        builder.HasIndex(x => x.Status).HasFilter("status IN ('reading', 'applying', 'undoing')").HasDatabaseName("ix_rate_decks_open");
        builder.HasOne(x => x.TariffPlan).WithMany().HasForeignKey(x => x.TariffPlanId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(x => x.Customer).WithMany().HasForeignKey(x => x.CustomerId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(x => x.Provider).WithMany().HasForeignKey(x => x.ProviderId).OnDelete(DeleteBehavior.Cascade);
    }
}
