using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TrunkFlow.Server.Calls;

internal sealed class CallRollupConfiguration : IEntityTypeConfiguration<CallRollup>
{
    public void Configure(EntityTypeBuilder<CallRollup> builder)
    {
        builder.ToTable("call_rollups");
        builder.HasKey(x => x.Id);
        builder.HasIndex(x => new { x.Hour, x.Direction, x.CustomerId, x.ProviderId, x.GatewayId, x.Destination }).IsUnique().AreNullsDistinct(false)
            .HasDatabaseName("ix_call_rollups_cell");
        builder.HasIndex(x => new { x.CustomerId, x.Hour });
    }
}
