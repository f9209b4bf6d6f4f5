using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
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
        builder.Property(x => x.LastUsedFrom).HasColumnType("inet");
        builder.Property(x => x.SecretHash).IsSecret();
        builder.Property(x => x.Scopes).HasColumnType("text[]").HasConversion(
            scopes => scopes.Select(EnumText.Of).ToArray(),
            texts => texts.Select(EnumText.Parse<KeyScope>).ToArray(),
            new ValueComparer<KeyScope[]>((one, other) => one!.SequenceEqual(other!), scopes => scopes.Length, scopes => scopes));
        builder.ToTable(table => table.HasCheckConstraint(
            "ck_api_keys_scopes", $"scopes <@ ARRAY[{string.Join(", ", EnumText.All(typeof(KeyScope)).Select(scope => $"'{scope}'"))}]"));
        builder.ToTable(table => table.HasCheckConstraint("ck_api_keys_not_admin", "role <> 'admin'"));
        builder.ToTable(table => table.HasCheckConstraint("ck_api_keys_partner", "(role = 'partner') = (customer_id IS NOT NULL)"));
        builder.HasIndex(x => x.SecretHash).IsUnique();
        builder.HasOne(x => x.Customer).WithMany().HasForeignKey(x => x.CustomerId).OnDelete(DeleteBehavior.Cascade);
    }
}
