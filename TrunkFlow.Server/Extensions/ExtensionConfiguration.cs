using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Extensions;

internal sealed class ExtensionConfiguration : IEntityTypeConfiguration<Extension>
{
    public void Configure(EntityTypeBuilder<Extension> builder)
    {
        builder.ToTable("extensions");
        builder.ReachesSwitch().IsAudited();
        builder.Property(x => x.SecretDigest).IsSecret();
        builder.AlwaysPositive(x => x.MaxContacts, x => x.RingSeconds);
        builder.HasIndex(x => new { x.CustomerId, x.Number }).IsUnique();
        builder.HasIndex(x => x.EndpointName).IsUnique();
        builder.HasOne(x => x.Customer).WithMany().HasForeignKey(x => x.CustomerId).OnDelete(DeleteBehavior.Restrict);
    }
}
