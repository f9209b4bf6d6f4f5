using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TrunkFlow.Server.RateDecks;

internal sealed class RateDeckFileConfiguration : IEntityTypeConfiguration<RateDeckFile>
{
    public void Configure(EntityTypeBuilder<RateDeckFile> builder)
    {
        builder.ToTable("rate_deck_files");
        builder.HasKey(x => x.RateDeckId);
        builder.HasOne(x => x.RateDeck).WithOne().HasForeignKey<RateDeckFile>(x => x.RateDeckId).OnDelete(DeleteBehavior.Cascade);
    }
}
