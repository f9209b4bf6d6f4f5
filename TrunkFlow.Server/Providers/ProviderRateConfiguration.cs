using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Providers;

internal sealed class ProviderRateConfiguration : IEntityTypeConfiguration<ProviderRate>
{
    public void Configure(EntityTypeBuilder<ProviderRate> builder)
    {
        builder.ToTable("provider_rates");
        builder.IsAudited();
        builder.NeverNegative(x => x.PricePerMinute, x => x.ConnectionFee, x => x.MinimumCharge, x => x.FreeBelowSeconds);
        builder.AlwaysPositive(x => x.InitialBlock, x => x.Increment);
        builder.AlwaysPrefix(x => x.Prefix);
        builder.ToTable(table => table.HasCheckConstraint("ck_provider_rates_validity", "valid_until > valid_from"));

        builder.HasIndex(x => new { x.ProviderId, x.Prefix, x.TimeBand, x.ValidFrom }).IsUnique().AreNullsDistinct(false)
            .HasDatabaseName("ix_provider_rates_terms");
        builder.HasOne(x => x.Provider).WithMany().HasForeignKey(x => x.ProviderId).OnDelete(DeleteBehavior.Cascade);
    }
}
