using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Customers;

internal sealed class CustomerConfiguration : IEntityTypeConfiguration<Customer>
{
    public void Configure(EntityTypeBuilder<Customer> builder)
    {
        builder.ToTable("customers");
        builder.ReachesSwitch().IsAudited();
        builder.NeverNegative(x => x.CreditLimit, x => x.DailySpendLimit, x => x.MaxChannels, x => x.MaxCallsPerSecond, x => x.MaxCallSeconds, x => x.MaxRatePerMinute);
        builder.HasIndex(x => x.Code).IsUnique();
        builder.HasIndex(x => new { x.Name, x.Id });
        builder.HasOne(x => x.TariffPlan).WithMany().HasForeignKey(x => x.TariffPlanId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(x => x.Trunks).WithOne(x => x.Customer).HasForeignKey(x => x.CustomerId).OnDelete(DeleteBehavior.Cascade);
    }
}
