using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TrunkFlow.Server.Calls;

internal sealed class PbxNodeConfiguration : IEntityTypeConfiguration<PbxNode>
{
    public void Configure(EntityTypeBuilder<PbxNode> builder)
    {
        builder.ToTable("pbx_nodes");
        builder.HasKey(x => x.Key);
        builder.Property(x => x.ConferenceAccess).HasDefaultValue(ManagerAccess.Off);
        builder.Property(x => x.PublishedSnapshot).HasDefaultValue(PbxNode.NoSnapshot);
        builder.PrimitiveCollection(x => x.WaitingProblems).HasDefaultValueSql("'{}'");
    }
}
