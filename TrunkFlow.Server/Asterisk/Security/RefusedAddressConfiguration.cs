using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TrunkFlow.Server.Asterisk.Security;

internal sealed class RefusedAddressConfiguration : IEntityTypeConfiguration<RefusedAddress>
{
    public void Configure(EntityTypeBuilder<RefusedAddress> builder)
    {
        builder.ToTable("refused_addresses");
        builder.Property(x => x.Address).HasMaxLength(45);
        builder.Property(x => x.LastAccount).HasMaxLength(RefusedAttempt.LongestAccount);
        builder.HasIndex(x => new { x.NodeKey, x.Address }).IsUnique();
        builder.HasIndex(x => new { x.LastSeenAt, x.Id });
        builder.HasIndex(x => new { x.Attempts, x.Id });
    }
}
