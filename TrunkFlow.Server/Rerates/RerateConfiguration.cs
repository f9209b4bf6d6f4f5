using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Rerates;

internal sealed class RerateConfiguration : IEntityTypeConfiguration<Rerate>
{
    public void Configure(EntityTypeBuilder<Rerate> builder)
    {
        builder.ToTable("rerates");
        builder.IsAudited();
        builder.NeverNegative(x => x.Percent, x => x.Calls, x => x.Changed, x => x.Unrated);
        builder.Ignore(x => x.FailureMessage);
        builder.Ignore(x => x.IsBusy);
        builder.Ignore(x => x.SellDifference);
        builder.Ignore(x => x.BuyDifference);
        builder.HasIndex(x => x.Status).HasFilter("status IN ('comparing', 'applying')").HasDatabaseName("ix_rerates_open");
        builder.HasOne(x => x.Customer).WithMany().HasForeignKey(x => x.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(x => x.Provider).WithMany().HasForeignKey(x => x.ProviderId).OnDelete(DeleteBehavior.Restrict);
    }
}
