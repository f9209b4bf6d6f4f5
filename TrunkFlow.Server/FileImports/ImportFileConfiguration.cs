using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TrunkFlow.Server.FileImports;

internal sealed class ImportFileConfiguration : IEntityTypeConfiguration<ImportFile>
{
    public void Configure(EntityTypeBuilder<ImportFile> builder)
    {
        builder.ToTable("import_files");
        builder.HasKey(x => x.ImportId);
        builder.HasOne(x => x.Import).WithOne().HasForeignKey<ImportFile>(x => x.ImportId).OnDelete(DeleteBehavior.Cascade);
    }
}
