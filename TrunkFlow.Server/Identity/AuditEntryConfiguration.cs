using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TrunkFlow.Server.Identity;

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("audit_entries");
        builder.Property(x => x.Address).HasColumnType("inet");
        builder.HasIndex(x => new { x.At, x.Id });
        builder.HasIndex(x => new { x.Kind, x.SubjectId, x.At });
    }
}
