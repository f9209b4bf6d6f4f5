using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Calls.Peaks;
using TrunkFlow.Server.Providers;
using TrunkFlow.Server.Tariffs;

namespace TrunkFlow.Tests.Support.Browser;

/// <content>What only single pages show: a call nobody could price, a line nobody could read, a provider's rates by prefix, and how many calls there were at once.</content>
public sealed partial class PanelSeed
{
    /// <summary>What a provider charges for one prefix.</summary>
    public Guid Rate { get; private set; }

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
        var cut = new QuarantinedRow(source.Id, 96_410, "\"pbx1-1790000000.81\",\"", "columns", now.AddHours(-5));
        cut.Dismiss("operator", "O disco encheu no meio da linha; a chamada está no arquivo seguinte.", now.AddHours(-1));
        await database.SaveAsync(source, unpriced, cut, new QuarantinedRow(source.Id, 81_920, "\"pbx1-1790000000.77\",\"\",\"2026-11-26 25:61:00\"", "time", now.AddHours(-2)));
        List<ProviderRate> rates = [.. Enumerable.Range(0, 60).Select(number => new ProviderRate(gateways[0].ProviderId, new RateTerms
        {
            Prefix = $"88{2100 + number}",
            Description = $"Satélite {number}",
            PricePerMinute = 4.1m + (number / 10m),
            ConnectionFee = number % 7 == 0 ? 0.5m : 0m,
            TimeBand = number % 9 == 0 ? "mon-fri 08:00-18:00" : null,
            ValidFrom = now.AddDays(-30),
        }))];
        Rate = rates[0].Id;
        await database.SaveAsync([.. rates]);
        for (var hour = now.AddDays(-1); hour <= now; hour = hour.AddHours(1))
        {
            await database.SaveAsync(new DuePeakHour { Hour = new DateTimeOffset(hour.UtcTicks - (hour.UtcTicks % TimeSpan.TicksPerHour), TimeSpan.Zero) });
        }

        await new CountCallPeaks(database.Source).RunAsync(default);
    }
}
