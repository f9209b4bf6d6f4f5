using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Rerates;

internal sealed class RerateChangeConfiguration : IEntityTypeConfiguration<RerateChange>
{
    public void Configure(EntityTypeBuilder<RerateChange> builder)
    {
        builder.ToTable("rerate_changes");
        builder.NeverNegative(x => x.Sell, x => x.Buy);
        builder.HasIndex(x => new { x.RerateId, x.Position }).IsUnique();
        builder.HasIndex(x => x.CallRecordId);
        builder.HasOne<Rerate>().WithMany().HasForeignKey(x => x.RerateId).OnDelete(DeleteBehavior.Cascade);
    }
}
