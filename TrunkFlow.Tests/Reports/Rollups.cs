using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Calls.Days;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Reports;

/// <summary>Hours of calls as the importer keeps them; a test says only what it is about.</summary>
internal static class Rollups
{
    /// <summary>Hours that no import kept, with the days they come to.</summary>
    public static async Task SaveHoursAsync(this TestDatabase database, params object[] rows)
    {
        await database.SaveAsync(rows);
        await RecountDaysAsync(database);
    }

    public static async Task RecountDaysAsync(TestDatabase database)
    {
        await using (var command = database.Source.CreateCommand("UPDATE call_day_zone SET time_zone = ''"))
        {
            await command.ExecuteNonQueryAsync();
        }

        await new RecountCallDays(database.Source, database.Clock).RunAsync(default);
    }

    public static CallRollup Hour(
        string hour, Guid? customer = null, Guid? provider = null, Guid? gateway = null, string destination = "55", CallDirection direction = CallDirection.Outbound,
        int attempts = 0, int calls = 0, int answered = 0, int effective = 0, int shortCalls = 0, int unrated = 0,
        long talk = 0, long billed = 0, long delay = 0, int rung = 0, decimal sell = 0, decimal buy = 0) => new()
        {
            Id = Guid.CreateVersion7(),
            Hour = DateTimeOffset.Parse(hour, System.Globalization.CultureInfo.InvariantCulture),
            Direction = direction,
            CustomerId = customer,
            ProviderId = provider,
            GatewayId = gateway,
            Destination = destination,
            Attempts = attempts,
            Calls = calls,
            Answered = answered,
            Effective = effective,
            ShortCalls = shortCalls,
            Unrated = unrated,
            TalkSeconds = talk,
            SellBilledSeconds = billed,
            PostDialDelayMilliseconds = delay,
            PostDialDelayCount = rung,
            Sell = sell,
            Buy = buy,
        };
}
