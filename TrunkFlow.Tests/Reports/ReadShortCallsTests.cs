using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Reports;
using TrunkFlow.Tests.Support;
using static TrunkFlow.Tests.Reports.Rollups;

namespace TrunkFlow.Tests.Reports;

public sealed class ReadShortCallsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly TimeZoneInfo SaoPaulo = TimeZoneInfo.FindSystemTimeZoneById("America/Sao_Paulo");

    // calls, answered, of those short → short in all, and what the rule says. The rule wants more than the number and at least the share.
    [Theory]
    [InlineData(100_001, 20_000, 5_001, 85_002, ShortCallLevel.Block)]
    [InlineData(100_001, 40_000, 25_000, 85_001, ShortCallLevel.Block)]
    [InlineData(100_001, 40_000, 24_999, 85_000, ShortCallLevel.Warning)]
    [InlineData(100_000, 0, 0, 100_000, ShortCallLevel.Warning)]
    [InlineData(70_001, 30_000, 9_000, 49_001, ShortCallLevel.Warning)]
    [InlineData(70_001, 30_000, 8_999, 49_000, ShortCallLevel.Fine)]
    [InlineData(70_000, 0, 0, 70_000, ShortCallLevel.Fine)]
    [InlineData(200_000, 200_000, 0, 0, ShortCallLevel.Fine)]
    public void The_rule_looks_at_calls_not_answered_or_of_six_seconds(long calls, long answered, long answeredShort, long shortOnes, ShortCallLevel level)
    {
        var day = new ShortCallDay { CustomerId = Guid.Empty, Day = default, Calls = calls, Answered = answered, AnsweredShort = answeredShort };
        Assert.Equal((shortOnes, level), (day.Short, day.Level));
    }

    /// <summary>São Paulo's 22 November ends at 03:00Z. <code>
    /// hour UTC       customer  calls answered short   counted for
    /// 23 Nov 02:00   Ana       100   60       20      22 November: 40 not answered and 20 short, with those of 10:00Z 70 of 150
    /// 22 Nov 10:00   Ana       50    45       5       22 November: 5 not answered and 5 short
    /// 23 Nov 03:00   Ana       10    10       0       23 November
    /// 22 Nov 10:00   Bia       4     4        1       22 November
    /// </code></summary>
    [Fact]
    public async Task Hours_are_added_up_to_the_local_days_of_each_customer()
    {
        var (ana, bia) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await database.SaveAsync(
            Hour("2026-11-23T02:00Z", ana, calls: 100, answered: 60, shortCalls: 20),
            Hour("2026-11-22T10:00Z", ana, destination: "5511", calls: 50, answered: 45, shortCalls: 5),
            Hour("2026-11-23T03:00Z", ana, calls: 10, answered: 10),
            Hour("2026-11-22T10:00Z", bia, calls: 4, answered: 4, shortCalls: 1),
            Hour("2026-11-22T10:00Z", bia, direction: CallDirection.Inbound, calls: 90),
            Hour("2026-11-22T10:00Z", calls: 90));

        var rows = await ReadAsync(null);

        Assert.Equal([(22, ana, 150L, 70L), (22, bia, 4, 1), (23, ana, 10, 0)], rows.Select(row => (row.Day.Day, row.CustomerId, row.Calls, row.Short)));
        Assert.Equal([70m / 150m, 0.25m, 0m], rows.Select(row => row.Share));
        Assert.Equal([bia], (await ReadAsync(bia)).Select(row => row.CustomerId));
        Assert.Null(new ShortCallDay { CustomerId = ana, Day = default, Calls = 0, Answered = 0, AnsweredShort = 0 }.Share);
    }

    [Fact]
    public async Task The_nearest_to_the_block_stand_first_and_then_the_latest_days()
    {
        var customers = Enumerable.Range(0, 4).Select(_ => Guid.CreateVersion7()).ToList();
        const string Earlier = "2026-12-01T12:00Z", Later = "2026-12-02T12:00Z";
        await database.SaveHoursAsync(
            Hour(Earlier, customers[0], calls: 200_000, answered: 10_000),
            Hour(Earlier, customers[1], calls: 90_000, answered: 20_000),
            Hour(Earlier, customers[2], calls: 90_000, answered: 89_000),
            Hour(Earlier, customers[3], calls: 70_000),
            Hour(Later, customers[2], calls: 10),
            Hour(Later, customers[3], calls: 20));
        var span = new ReportSpan(new DateOnly(2026, 12, 1), new DateOnly(2026, 12, 2), SaoPaulo);
        await using var db = database.Open();

        var (days, count) = await new ReadShortCalls(db).NearestAsync(span, null, 4, default);

        (Guid, int)[] nearest = [(customers[0], 1), (customers[1], 1), (customers[3], 2), (customers[2], 2)];
        Assert.Equal(nearest, days.Select(day => (day.CustomerId, day.Day.Day)));
        Assert.Equal(6, count);
        // Where the zone is another one, hours say the same.
        var (hours, same) = await new ReadShortCalls(db).NearestAsync(span with { Zone = TimeZoneInfo.Utc }, null, 4, default);
        Assert.Equal(nearest, hours.Select(day => (day.CustomerId, day.Day.Day)));
        Assert.Equal(6, same);
    }

    private async Task<IReadOnlyList<ShortCallDay>> ReadAsync(Guid? customer)
    {
        await using var db = database.Open();
        var days = await new ReadShortCalls(db).RunAsync(new ReportSpan(new DateOnly(2026, 11, 22), new DateOnly(2026, 11, 23), SaoPaulo), customer, default);
        return [.. days.OrderBy(day => day.Day).ThenByDescending(day => day.Short)];
    }
}
