using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Calls;

internal sealed class QuarantinedRowConfiguration : IEntityTypeConfiguration<QuarantinedRow>
{
    public void Configure(EntityTypeBuilder<QuarantinedRow> builder)
    {
        builder.ToTable("quarantined_rows");
        builder.IsAudited();
        builder.HasIndex(x => new { x.CdrSourceId, x.Offset }).IsUnique();
        // Two may find it waiting at once; only one of them has the last word.
        builder.Property(x => x.DismissedAt).IsConcurrencyToken();
        builder.Property(x => x.ReplayedAt).IsConcurrencyToken();
        builder.HasOne(x => x.CdrSource).WithMany().HasForeignKey(x => x.CdrSourceId).OnDelete(DeleteBehavior.Restrict);
    }
}
