using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Calls.Import;
using TrunkFlow.Server.Calls.Peaks;
using TrunkFlow.Tests.Calls.Import;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Calls.Peaks;

public sealed class CountCallPeaksTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly DateTimeOffset Start = CallLineText.Start;

    [Fact]
    public async Task Peaks_are_those_a_count_of_every_moment_finds()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        var customers = new[] { scene.Customer, await scene.NewCustomerAsync(), await scene.NewCustomerAsync() };
        var random = new Random(7);
        for (var batch = 0; batch < 3; batch++)
        {
            // Calls that begin and end together, that cross hours and the night, and that last no time at all.
            scene.Write([.. Enumerable.Range(0, 150).Select(_ => scene.Line(60, customers[random.Next(3)])
                .At(Start.AddMinutes(random.Next(0, 14 * 60)), random.Next(5) == 0 ? 0 : 60 * random.Next(1, 300)))]);
            await scene.ImportAsync();
            await new CountCallPeaks(database.Source).RunAsync(default);
        }

        var calls = (await scene.RecordsAsync()).Where(call => call.EndedAt > call.StartedAt).ToList();
        Assert.True(calls.Count > 300);
        var expected = Expected(calls, call => (null, null)).Concat(Expected(calls, call => (call.CustomerId, null))).Concat(Expected(calls, call => (null, call.GatewayId)));
        await using var db = database.Open();
        var counted = await db.CallPeaks.AsNoTracking().Select(peak => new Peak(peak.Hour, peak.CustomerId, peak.GatewayId, peak.Calls, peak.At)).ToListAsync();
        Assert.Equal(expected.OrderBy(Key), counted.OrderBy(Key));
        Assert.True(counted.Max(peak => peak.Calls) > 10);
        Assert.Equal(0, await scene.ScalarAsync<long>("SELECT count(*) FROM due_peak_hours"));
        Assert.Equal(0, await new CountCallPeaks(database.Source).RunAsync(default));
    }

    private static string Key(Peak peak) => $"{peak.Hour:O} {peak.CustomerId} {peak.GatewayId}";

    private static IEnumerable<Peak> Expected(List<CallRecord> calls, Func<CallRecord, (Guid? Customer, Guid? Gateway)> owner)
    {
        foreach (var own in calls.GroupBy(owner))
        {
            for (var hour = RollupKey.HourOf(own.Min(call => call.StartedAt)); hour < own.Max(call => call.EndedAt); hour = hour.AddHours(1))
            {
                var highest = own.Select(call => call.StartedAt).Where(moment => moment >= hour && moment < hour.AddHours(1)).Append(hour).Distinct().Order()
                    .Select(moment => (Moment: moment, Calls: own.Count(call => call.StartedAt <= moment && moment < call.EndedAt))).MaxBy(at => at.Calls);
                if (highest.Calls > 0)
                {
                    yield return new Peak(hour, own.Key.Customer, own.Key.Gateway, highest.Calls, highest.Moment);
                }
            }
        }
    }

    private sealed record Peak(DateTimeOffset Hour, Guid? CustomerId, Guid? GatewayId, int Calls, DateTimeOffset At);
}
