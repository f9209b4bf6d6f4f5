using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Dids;

internal sealed class DidConfiguration : IEntityTypeConfiguration<Did>
{
    public void Configure(EntityTypeBuilder<Did> builder)
    {
        builder.ToTable("dids");
        builder.ReachesSwitch().IsAudited();
        builder.NeverNegative(
            x => x.MonthlyBuy, x => x.MonthlySell, x => x.SetupBuy, x => x.SetupSell, x => x.InboundPricePerMinute, x => x.MaxChannels, x => x.MaxCallsPerSecond);
        builder.ToTable(table => table.HasCheckConstraint("ck_dids_number", "number ~ '^\\+[1-9][0-9]{5,14}$'"));
        builder.HasIndex(x => x.Number).IsUnique();
        builder.HasIndex(x => new { x.Status, x.Number });
        // The list's head counts by it: a few pages, where the numbers beside it make hundreds.
        builder.HasIndex(x => x.Status);
        builder.IsSearchedBy(nameof(Did.Number));
        builder.HasOne(x => x.Provider).WithMany().HasForeignKey(x => x.ProviderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(x => x.Gateway).WithMany().HasForeignKey(x => x.GatewayId).OnDelete(DeleteBehavior.Restrict);
    }
}
