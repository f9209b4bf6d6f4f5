using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Calls.Peaks;

namespace TrunkFlow.Tests.Support.Browser;

/// <content>What only reports show: a call nobody could price, a line nobody could read, and how many calls there were at once.</content>
public sealed partial class PanelSeed
{
    private async Task AddReportsAsync(TestDatabase database)
    {
        var now = database.Clock.Now;
        var source = new CdrSource("pbx1", "/var/log/asterisk/cdr-custom/trunkflow.csv", 4711, new string('a', 64), now.AddDays(-9));
        var unpriced = Call(now.AddHours(-3), 1002, CallDisposition.Answered, 16, attempt: 1, last: true, "unpriced", talk: 95) with
        {
            UnratedReason = "no-sell-rate",
            TariffId = null,
            SellPrefix = null,
            SellPricePerMinute = null,
            SellBilledSeconds = null,
            Sell = null,
            Profit = null,
        };
        await database.SaveAsync(source, unpriced, new QuarantinedRow(source.Id, 81_920, "\"pbx1-1790000000.77\",\"\",\"2026-11-26 25:61:00\"", "started: not a time", now.AddHours(-2)));
        for (var hour = now.AddDays(-1); hour <= now; hour = hour.AddHours(1))
        {
            await database.SaveAsync(new DuePeakHour { Hour = new DateTimeOffset(hour.UtcTicks - (hour.UtcTicks % TimeSpan.TicksPerHour), TimeSpan.Zero) });
        }

        await new CountCallPeaks(database.Source).RunAsync(default);
    }
}
