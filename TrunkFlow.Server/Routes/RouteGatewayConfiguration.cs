using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Routes;

internal sealed class RouteGatewayConfiguration : IEntityTypeConfiguration<RouteGateway>
{
    public void Configure(EntityTypeBuilder<RouteGateway> builder)
    {
        builder.ToTable("route_gateways");
        builder.ReachesSwitch().IsAudited();
        builder.AlwaysPositive(x => x.Position);
        builder.NeverNegative(x => x.Weight);
        builder.HasIndex(x => new { x.RouteId, x.GatewayId }).IsUnique();
        builder.HasOne(x => x.Gateway).WithMany().HasForeignKey(x => x.GatewayId).OnDelete(DeleteBehavior.Restrict);
    }
}
