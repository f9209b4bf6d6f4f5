using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Providers;

internal sealed class ProviderConfiguration : IEntityTypeConfiguration<Provider>
{
    public void Configure(EntityTypeBuilder<Provider> builder)
    {
        builder.ToTable("providers");
        // The switch hears of providers through the order of least-cost routes and the status of their gateways.
        builder.ReachesSwitch().IsAudited();
        builder.NeverNegative(x => x.CostPerMinute);
        builder.AlwaysPositive(x => x.InitialBlock, x => x.Increment);
        builder.HasIndex(x => x.Name).IsUnique();
    }
}
