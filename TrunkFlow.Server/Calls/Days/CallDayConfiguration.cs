using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TrunkFlow.Server.Calls.Days;

internal sealed class CallDayConfiguration : IEntityTypeConfiguration<CallDay>
{
    public void Configure(EntityTypeBuilder<CallDay> builder)
    {
        builder.ToTable("call_days");
        builder.HasKey(x => x.Id);
        builder.HasIndex(x => new { x.By, x.Day, x.Direction, x.CustomerId, x.ProviderId, x.GatewayId, x.Destination }).IsUnique().AreNullsDistinct(false)
            .HasDatabaseName("ix_call_days_cell");
        builder.HasIndex(x => new { x.CustomerId, x.Day }).HasFilter("customer_id IS NOT NULL");
    }
}
