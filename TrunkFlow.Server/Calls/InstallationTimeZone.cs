using Microsoft.EntityFrameworkCore;
using Npgsql;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Settings;

namespace TrunkFlow.Server.Calls;

/// <summary>The time zone of the installation, in which its days begin and its time bands hold.</summary>
public static class InstallationTimeZone
{
    public static async Task<TimeZoneInfo> ReadAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT value FROM settings WHERE key = $1", connection)
        {
            Parameters = { new() { Value = Setting.TimeZone } },
        };
        return Find(await command.ExecuteScalarAsync(cancellationToken) as string);
    }

    public static async Task<TimeZoneInfo> ReadAsync(TrunkFlowDbContext db, CancellationToken cancellationToken) =>
        Find(await db.Set<Setting>().Where(setting => setting.Key == Setting.TimeZone).Select(setting => setting.Value).FirstOrDefaultAsync(cancellationToken));

    /// <summary>When the day of a moment began.</summary>
    public static async Task<DateTimeOffset> DayStartAsync(TrunkFlowDbContext db, DateTimeOffset moment, CancellationToken cancellationToken)
    {
        var zone = await ReadAsync(db, cancellationToken);
        return zone.StartOf(zone.DayOf(moment));
    }

    /// <summary>When the month of a moment began.</summary>
    public static DateTimeOffset MonthStart(this TimeZoneInfo zone, DateTimeOffset moment)
    {
        var day = zone.DayOf(moment);
        return zone.StartOf(new DateOnly(day.Year, day.Month, 1));
    }

    private static TimeZoneInfo Find(string? id) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(id ?? Setting.DefaultTimeZone, out var zone) ? zone : TimeZoneInfo.FindSystemTimeZoneById(Setting.DefaultTimeZone);
}
