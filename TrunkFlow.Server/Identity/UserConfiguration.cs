using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Identity;

internal sealed class UserConfiguration : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> builder)
    {
        builder.ToTable("users");
        builder.IsAudited();
        builder.Property(x => x.PasswordHash).IsSecret();
        builder.Property(x => x.SealedTotpSecret).IsSecret();
        builder.Property(x => x.RecoveryCodeHashes).IsSecret();
        builder.Property(x => x.SecurityStamp).IsSecret();
        builder.ToTable(table => table.HasCheckConstraint("ck_users_partner", "(role = 'partner') = (customer_id IS NOT NULL)"));
        builder.HasIndex(x => x.Username).IsUnique();
        builder.HasOne(x => x.Customer).WithMany().HasForeignKey(x => x.CustomerId).OnDelete(DeleteBehavior.Restrict);
    }
}
