using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Calls;

internal sealed class CdrSourceConfiguration : IEntityTypeConfiguration<CdrSource>
{
    public void Configure(EntityTypeBuilder<CdrSource> builder)
    {
        builder.ToTable("cdr_sources");
        builder.NeverNegative(x => x.Offset, x => x.Rows);
        builder.HasIndex(x => new { x.NodeKey, x.Inode, x.FirstLineHash }).IsUnique();
    }
}
