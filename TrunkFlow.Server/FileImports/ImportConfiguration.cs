using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.FileImports;

internal sealed class ImportConfiguration : IEntityTypeConfiguration<Import>
{
    public void Configure(EntityTypeBuilder<Import> builder)
    {
        builder.ToTable("imports");
        builder.IsAudited();
        builder.NeverNegative(x => x.Size, x => x.Added);
        builder.Ignore(x => x.Columns);
        builder.Ignore(x => x.Defaults);
    }
}
