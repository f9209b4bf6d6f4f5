using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Routes;

internal sealed class OutboundRouteConfiguration : IEntityTypeConfiguration<OutboundRoute>
{
    public void Configure(EntityTypeBuilder<OutboundRoute> builder)
    {
        builder.ToTable("routes");
        builder.ReachesSwitch().IsAudited();
        builder.NeverNegative(x => x.Priority, x => x.StripDigits);
        builder.AlwaysPositive(x => x.MaxAttempts);
        builder.HasIndex(x => x.Name).IsUnique();
        builder.HasIndex(x => new { x.Priority, x.Id });
        builder.HasOne(x => x.Customer).WithMany().HasForeignKey(x => x.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(x => x.Gateways).WithOne(x => x.Route).HasForeignKey(x => x.RouteId).OnDelete(DeleteBehavior.Cascade);
    }
}
