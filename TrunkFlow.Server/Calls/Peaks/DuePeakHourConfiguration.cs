using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TrunkFlow.Server.Calls.Peaks;

internal sealed class DuePeakHourConfiguration : IEntityTypeConfiguration<DuePeakHour>
{
    public void Configure(EntityTypeBuilder<DuePeakHour> builder)
    {
        builder.ToTable("due_peak_hours");
        builder.HasKey(x => x.Id);
        builder.Property(x => x.Id).ValueGeneratedOnAdd().UseIdentityAlwaysColumn();
        builder.HasIndex(x => x.Hour);
    }
}
