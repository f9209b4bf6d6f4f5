using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Identity;

internal sealed class ApiKeyConfiguration : IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<ApiKey> builder)
    {
        builder.ToTable("api_keys");
        builder.IsAudited();
        builder.Property(x => x.AllowedAddresses).HasColumnType("cidr[]");
        builder.Property(x => x.SecretHash).IsSecret();
        builder.ToTable(table => table.HasCheckConstraint("ck_api_keys_partner", "(role = 'partner') = (customer_id IS NOT NULL)"));
        builder.HasIndex(x => x.SecretHash).IsUnique();
        builder.HasOne(x => x.Customer).WithMany().HasForeignKey(x => x.CustomerId).OnDelete(DeleteBehavior.Cascade);
    }
}
