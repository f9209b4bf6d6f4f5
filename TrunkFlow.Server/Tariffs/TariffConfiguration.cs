using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Tariffs;

internal sealed class TariffConfiguration : IEntityTypeConfiguration<Tariff>
{
    public void Configure(EntityTypeBuilder<Tariff> builder)
    {
        builder.ToTable("tariffs");
        builder.IsAudited();
        builder.NeverNegative(x => x.PricePerMinute, x => x.ConnectionFee, x => x.MinimumCharge, x => x.FreeBelowSeconds, x => x.Cost);
        builder.AlwaysPositive(x => x.InitialBlock, x => x.Increment);
        builder.AlwaysPrefix(x => x.Prefix);
        builder.ToTable(table => table.HasCheckConstraint("ck_tariffs_validity", "valid_until > valid_from"));

        builder.ToTable(table => table.HasCheckConstraint("ck_tariffs_owner", "num_nonnulls(tariff_plan_id, customer_id) = 1"));
        builder.Ignore(x => x.Margin);
        builder.HasIndex(x => new { x.TariffPlanId, x.CustomerId, x.Prefix, x.TimeBand, x.ValidFrom }).IsUnique().AreNullsDistinct(false)
            .HasDatabaseName("ix_tariffs_terms");
        builder.HasOne(x => x.TariffPlan).WithMany().HasForeignKey(x => x.TariffPlanId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(x => x.Customer).WithMany().HasForeignKey(x => x.CustomerId).OnDelete(DeleteBehavior.Cascade);
    }
}
