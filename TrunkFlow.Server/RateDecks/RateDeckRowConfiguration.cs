using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TrunkFlow.Server.RateDecks;

internal sealed class RateDeckRowConfiguration : IEntityTypeConfiguration<RateDeckRow>
{
    public void Configure(EntityTypeBuilder<RateDeckRow> builder)
    {
        builder.ToTable("rate_deck_rows");
        builder.HasIndex(x => new { x.RateDeckId, x.Position }).IsUnique();
        // What is looked at is one kind of line, page by page.
        builder.HasIndex(x => new { x.RateDeckId, x.Change, x.Position });
        builder.Ignore(x => x.FaultMessage);
        builder.HasOne(x => x.RateDeck).WithMany().HasForeignKey(x => x.RateDeckId).OnDelete(DeleteBehavior.Cascade);
    }
}
