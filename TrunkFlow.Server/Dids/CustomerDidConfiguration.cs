using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Dids;

internal sealed class CustomerDidConfiguration : IEntityTypeConfiguration<CustomerDid>
{
    public void Configure(EntityTypeBuilder<CustomerDid> builder)
    {
        builder.ToTable("customer_dids");
        // The exclusion constraint ex_customer_dids_did_id stands in the migration: at no moment may a number have two holders.
        builder.ReachesSwitch().IsAudited();
        builder.ToTable(table => table.HasCheckConstraint("ck_customer_dids_validity", "valid_until > valid_from"));
        builder.HasOne(x => x.Customer).WithMany().HasForeignKey(x => x.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(x => x.Did).WithMany(x => x.Allocations).HasForeignKey(x => x.DidId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(x => x.Destinations).WithOne().HasForeignKey(x => x.CustomerDidId).OnDelete(DeleteBehavior.Cascade);
    }
}
