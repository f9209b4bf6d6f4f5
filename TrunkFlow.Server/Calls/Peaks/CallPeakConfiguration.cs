using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TrunkFlow.Server.Calls.Peaks;

internal sealed class CallPeakConfiguration : IEntityTypeConfiguration<CallPeak>
{
    public void Configure(EntityTypeBuilder<CallPeak> builder)
    {
        builder.ToTable("call_peaks");
        builder.HasKey(x => x.Id);
        builder.HasIndex(x => new { x.Hour, x.CustomerId, x.GatewayId }).IsUnique().AreNullsDistinct(false);
        builder.HasIndex(x => new { x.CustomerId, x.Hour }).HasFilter("customer_id IS NOT NULL");
        builder.HasIndex(x => new { x.GatewayId, x.Hour }).HasFilter("gateway_id IS NOT NULL");
    }
}
