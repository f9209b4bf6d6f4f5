using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace TrunkFlow.Server.Calls.Days;

internal sealed class CallDayZoneConfiguration : IEntityTypeConfiguration<CallDayZone>
{
    public void Configure(EntityTypeBuilder<CallDayZone> builder)
    {
        builder.ToTable("call_day_zone");
        builder.HasKey(x => x.TimeZone);
    }
}
