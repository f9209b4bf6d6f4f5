using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrunkFlow.Server.Tariffs;

namespace TrunkFlow.Server.Customers;

internal sealed class FormerPlanConfiguration : IEntityTypeConfiguration<FormerPlan>
{
    public void Configure(EntityTypeBuilder<FormerPlan> builder)
    {
        builder.ToTable("former_plans");
        builder.HasKey(x => new { x.CustomerId, x.ValidUntil });
        builder.HasOne<Customer>().WithMany().HasForeignKey(x => x.CustomerId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<TariffPlan>().WithMany().HasForeignKey(x => x.TariffPlanId).OnDelete(DeleteBehavior.Cascade);
    }
}
