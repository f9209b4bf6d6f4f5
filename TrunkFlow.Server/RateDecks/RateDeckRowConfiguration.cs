using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TrunkFlow.Server.RateDecks;

internal sealed class RateDeckRowConfiguration : IEntityTypeConfiguration<RateDeckRow>
{
    public void Configure(EntityTypeBuilder<RateDeckRow> builder)
    {
        builder.ToTable("rate_deck_rows");
        // A foreign key would be looked up a quarter of a million times for one deck, and costs more than the rows; a trigger removes them with their deck (RateDecks).
        builder.HasIndex(x => new { x.RateDeckId, x.Position }).IsUnique();
        builder.Ignore(x => x.FaultMessage);
    }
}
