using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Tariffs;

internal sealed class TariffPlanConfiguration : IEntityTypeConfiguration<TariffPlan>
{
    public void Configure(EntityTypeBuilder<TariffPlan> builder)
    {
        builder.ToTable("tariff_plans");
        builder.IsAudited();
        builder.ToTable(table => table.HasCheckConstraint("ck_tariff_plans_rounding_digits", "rounding_digits BETWEEN 0 AND 10"));
        builder.HasIndex(x => x.Name).IsUnique();
    }
}
