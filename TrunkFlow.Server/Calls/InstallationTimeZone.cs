using Microsoft.EntityFrameworkCore;
using Npgsql;
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

    /// <summary>The midnight that began the day of a moment.</summary>
    public static async Task<DateTimeOffset> DayStartAsync(TrunkFlowDbContext db, DateTimeOffset moment, CancellationToken cancellationToken)
    {
        var zone = await ReadAsync(db, cancellationToken);
        return Midnight(TimeZoneInfo.ConvertTime(moment, zone).Date, zone);
    }

    /// <summary>The midnight that began the month of a moment.</summary>
    public static DateTimeOffset MonthStart(this TimeZoneInfo zone, DateTimeOffset moment)
    {
        var day = TimeZoneInfo.ConvertTime(moment, zone).Date;
        return Midnight(new DateTime(day.Year, day.Month, 1), zone);
    }

    private static DateTimeOffset Midnight(DateTime local, TimeZoneInfo zone) => new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();

    private static TimeZoneInfo Find(string? id) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(id ?? Setting.DefaultTimeZone, out var zone) ? zone : TimeZoneInfo.FindSystemTimeZoneById(Setting.DefaultTimeZone);
}
