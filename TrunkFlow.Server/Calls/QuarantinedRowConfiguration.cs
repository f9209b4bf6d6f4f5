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
        builder.HasOne(x => x.CdrSource).WithMany().HasForeignKey(x => x.CdrSourceId).OnDelete(DeleteBehavior.Restrict);
    }
}
