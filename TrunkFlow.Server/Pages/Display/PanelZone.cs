using TrunkFlow.Server.Settings;

namespace TrunkFlow.Server.Pages.Display;

/// <summary>The time zone the panel writes in: the installation's, as last read.</summary>
public sealed class PanelZone
{
    public TimeZoneInfo Current { get; set; } = TimeZoneInfo.FindSystemTimeZoneById(Setting.DefaultTimeZone);

    public DateTimeOffset ReadAt { get; set; }
}
