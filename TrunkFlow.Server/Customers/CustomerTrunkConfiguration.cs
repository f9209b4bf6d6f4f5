using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Customers;

internal sealed class CustomerTrunkConfiguration : IEntityTypeConfiguration<CustomerTrunk>
{
    public void Configure(EntityTypeBuilder<CustomerTrunk> builder)
    {
        builder.ToTable("customer_trunks");
        builder.ReachesSwitch().IsAudited();
        // The exclusion constraint ex_customer_trunks_address stands in the migration: EF has no words for it.
        builder.Property(x => x.Address).HasColumnType("cidr");
        builder.Property(x => x.SecretDigest).IsSecret();
        builder.ToTable(table => table.HasCheckConstraint("ck_customer_trunks_port", "port BETWEEN 1 AND 65535"));
        builder.ToTable(table => table.HasCheckConstraint("ck_customer_trunks_access", "num_nonnulls(address, secret_digest) <= 1"));
        builder.HasIndex(x => x.EndpointName).IsUnique();
    }
}
