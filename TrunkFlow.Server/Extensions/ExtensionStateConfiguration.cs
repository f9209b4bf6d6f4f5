using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrunkFlow.Server.Customers;

namespace TrunkFlow.Server.Extensions;

internal sealed class ExtensionStateConfiguration : IEntityTypeConfiguration<ExtensionState>
{
    public void Configure(EntityTypeBuilder<ExtensionState> builder)
    {
        builder.ToTable("extension_states");
        builder.HasKey(x => new { x.ExtensionId, x.NodeKey });
        builder.HasOne<Extension>().WithMany().HasForeignKey(x => x.ExtensionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Customer>().WithMany().HasForeignKey(x => x.CustomerId).OnDelete(DeleteBehavior.Restrict);
    }
}
