using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Reports;
using TrunkFlow.Tests.Support;
using static TrunkFlow.Tests.Reports.Rollups;

namespace TrunkFlow.Tests.Reports;

/// <summary>
/// <code>
/// gateway destination attempts answered effective talk  rung delay        ASR       ACD   NER        PDD
/// one     55          8+2      4+1      7+1       500   5    1500 + 500   5/10 0.5  100   8/10 0.8   400
/// one     5511        4        0        2         0     0    0            0         null  0.5        null
/// two     55          0        0        0         0     0    0            null      null  null       null  (an hour of nothing)
/// </code>
/// Inbound hours and those without a gateway are of nobody's quality.
/// </summary>
public sealed class ReadGatewayQualityTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Ratios_stand_beside_what_they_are_of_and_over_nothing_are_null()
    {
        var (one, two) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await database.SaveAsync(
            Hour("2026-11-22T10:00Z", gateway: one, attempts: 8, answered: 4, effective: 7, talk: 400, rung: 4, delay: 1500),
            Hour("2026-11-22T11:00Z", gateway: one, attempts: 2, answered: 1, effective: 1, talk: 100, rung: 1, delay: 500),
            Hour("2026-11-22T11:00Z", gateway: one, destination: "5511", attempts: 4, effective: 2),
            Hour("2026-11-22T11:00Z", gateway: two),
            Hour("2026-11-22T11:00Z", gateway: one, direction: CallDirection.Inbound, attempts: 100, answered: 100),
            Hour("2026-11-22T11:00Z", attempts: 100),
            Hour("2026-11-23T00:00Z", gateway: one, attempts: 100));

        var rows = await ReadAsync(new MarginFilter(), byDestination: true);

        Assert.Equal([(one, "55"), (one, "5511"), (two, "55")], rows.Select(row => (row.GatewayId, row.Destination!)));
        Assert.Equal([(10L, 5L, 8L, 500L, 5L), (4, 0, 2, 0, 0), (0, 0, 0, 0, 0)], rows.Select(row => (row.Attempts, row.Answered, row.Effective, row.TalkSeconds, row.Rung)));
        Assert.Equal([0.5m, 0m, null], rows.Select(row => row.AnswerRatio));
        Assert.Equal([100m, null, null], rows.Select(row => row.MeanTalkSeconds));
        Assert.Equal([0.8m, 0.5m, null], rows.Select(row => row.NetworkEffectiveness));
        Assert.Equal([400m, null, null], rows.Select(row => row.MeanPostDialDelayMilliseconds));

        var whole = await ReadAsync(new MarginFilter(GatewayId: one), byDestination: false);
        var row = Assert.Single(whole);
        // 5 answered of 14, 10 carried to their end.
        Assert.Equal((14L, 5L, 10L, null), (row.Attempts, row.Answered, row.Effective, row.Destination));
        Assert.Equal(5m / 14m, row.AnswerRatio);
        Assert.Equal(row, GatewayQuality.Sum(await ReadAsync(new MarginFilter(GatewayId: one), byDestination: true)));
        Assert.Null(GatewayQuality.Sum([]));
    }

    private async Task<IReadOnlyList<GatewayQuality>> ReadAsync(MarginFilter filter, bool byDestination)
    {
        await using var db = database.Open();
        var day = new DateOnly(2026, 11, 22);
        return await new ReadGatewayQuality(db, new ReadDestinationNames(db)).RunAsync(new ReportSpan(day, day, TimeZoneInfo.Utc), filter, byDestination, default);
    }
}
