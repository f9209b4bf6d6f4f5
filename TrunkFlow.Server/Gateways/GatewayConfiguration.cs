using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Gateways;

internal sealed class GatewayConfiguration : IEntityTypeConfiguration<Gateway>
{
    public void Configure(EntityTypeBuilder<Gateway> builder)
    {
        builder.ToTable("gateways");
        builder.ReachesSwitch().IsAudited();
        builder.Property(x => x.InboundAddresses).HasColumnType("cidr[]");
        builder.Property(x => x.SealedPassword).IsSecret();
        builder.NeverNegative(x => x.StripDigits, x => x.MaxChannels, x => x.MaxCallsPerSecond, x => x.Weight, x => x.QualifySeconds, x => x.RingSeconds);
        builder.ToTable(table => table.HasCheckConstraint("ck_gateways_port", "port BETWEEN 1 AND 65535"));
        builder.HasIndex(x => x.Name).IsUnique();
        builder.HasIndex(x => x.EndpointName).IsUnique();
        builder.HasOne(x => x.Provider).WithMany().HasForeignKey(x => x.ProviderId).OnDelete(DeleteBehavior.Restrict);
    }
}
