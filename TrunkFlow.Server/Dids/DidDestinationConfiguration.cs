using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Dids;

internal sealed class DidDestinationConfiguration : IEntityTypeConfiguration<DidDestination>
{
    public void Configure(EntityTypeBuilder<DidDestination> builder)
    {
        builder.ToTable("did_destinations");
        builder.ReachesSwitch().IsAudited();
        builder.AlwaysPositive(x => x.Position, x => x.RingSeconds);
        builder.ToTable(table => table.HasCheckConstraint("ck_did_destinations_target", "num_nonnulls(trunk_id, extension_id, conference_id, number) = 1"));
        builder.HasIndex(x => new { x.CustomerDidId, x.Position });
        // The customer stands in these keys, so that a number can never ring at somebody else's telephone.
        builder.HasOne<Customer>().WithMany().HasForeignKey(x => x.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(x => x.Trunk).WithMany().HasForeignKey(x => new { x.TrunkId, x.CustomerId })
            .HasPrincipalKey(x => new { x.Id, x.CustomerId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(x => x.Extension).WithMany().HasForeignKey(x => new { x.ExtensionId, x.CustomerId })
            .HasPrincipalKey(x => new { x.Id, x.CustomerId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(x => x.Conference).WithMany().HasForeignKey(x => new { x.ConferenceId, x.CustomerId })
            .HasPrincipalKey(x => new { x.Id, x.CustomerId }).OnDelete(DeleteBehavior.Restrict);
    }
}
