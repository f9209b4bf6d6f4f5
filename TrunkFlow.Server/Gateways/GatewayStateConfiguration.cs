using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TrunkFlow.Server.Gateways;

internal sealed class GatewayStateConfiguration : IEntityTypeConfiguration<GatewayState>
{
    public void Configure(EntityTypeBuilder<GatewayState> builder)
    {
        builder.ToTable("gateway_states");
        builder.HasKey(x => new { x.GatewayId, x.NodeKey });
        builder.HasOne<Gateway>().WithMany().HasForeignKey(x => x.GatewayId).OnDelete(DeleteBehavior.Cascade);
    }
}
