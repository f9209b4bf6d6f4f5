using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Asterisk.Sync;

internal sealed class SyncRevisionConfiguration : IEntityTypeConfiguration<SyncRevision>
{
    public void Configure(EntityTypeBuilder<SyncRevision> builder)
    {
        builder.ToTable("sync_revisions");
        builder.AlwaysPositive(x => x.Generation);
        builder.HasIndex(x => new { x.NodeKey, x.Generation }).IsUnique();
    }
}
