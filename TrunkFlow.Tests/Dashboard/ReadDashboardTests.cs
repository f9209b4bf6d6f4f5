using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Dashboard;
using TrunkFlow.Server.Reports;
using TrunkFlow.Tests.Calls.Import;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Dashboard;

public sealed class ReadDashboardTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    // Midnight in São Paulo is three in UTC.
    private static readonly DateTimeOffset Midnight = new(2026, 11, 22, 3, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Todays_figures_are_those_of_todays_calls()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        database.Clock.Now = Midnight.AddHours(5).AddMinutes(30);
        scene.Write(
            scene.Line(600).At(Midnight.AddSeconds(-1), 600),
            scene.Line().At(Midnight, 60),
            scene.Line().At(Midnight.AddHours(1), 90).With(CallRecordColumn.RingMilliseconds, "1000"),
            scene.Line().At(Midnight.AddHours(5), 0).With(CallRecordColumn.Cause, "19"),
            scene.Line().At(Midnight.AddHours(5), 0).With(CallRecordColumn.Disposition, "CONGESTION").With(CallRecordColumn.Cause, "34").With(CallRecordColumn.RingMilliseconds, ""));
        await scene.ImportAsync();

        var figures = await ReadAsync(new Calls(known: true));

        // 60 and 90 s: 0.12 and 0.18 sold, 0.04 and 0.06 bought.
        Assert.Equal(new CallFigures(4, 4, 2, 3, 150, 0.30m, 0.10m), figures.Today);
        Assert.Equal((0.5m, 0.75m, 75m, 2), (figures.Today.AnswerRatio, figures.Today.NetworkEffectiveness, figures.Today.MeanTalkSeconds, figures.Today.Minutes));
        Assert.Equal(0.6666666667m, Math.Round(figures.Today.Margin!.Value, 10));
        Assert.Equal(new PostDialDelay(203, 920.3), figures.PostDialDelay);
        Assert.Equal(25, figures.LastDay.Count);
        Assert.Equal([1, 1, 1, 0, 0, 0, 2], figures.LastDay.TakeLast(7).Select(hour => hour.Calls));
        Assert.Equal(("55", 4L, 2L), figures.TopDestinations.Select(to => (to.Prefix, to.Calls, to.Answered)).Single());
        Assert.Equal((1, 2, 0.3), (figures.ActiveCalls, figures.CallsInProgress, figures.CallsPerSecond));
    }

    [Fact]
    public async Task Ratios_over_nothing_and_calls_nobody_told_of_are_absent_and_not_zero()
    {
        database.Clock.Now = Midnight.AddYears(1);

        var figures = await ReadAsync(new Calls(known: false));

        Assert.Equal(0, figures.Today.Calls);
        Assert.Null(figures.Today.AnswerRatio);
        Assert.Null(figures.Today.NetworkEffectiveness);
        Assert.Null(figures.Today.MeanTalkSeconds);
        Assert.Null(figures.Today.Margin);
        Assert.Equal(new PostDialDelay(null, null), figures.PostDialDelay);
        Assert.Null(figures.ActiveCalls);
        Assert.Null(figures.CallsPerSecond);
    }

    private async Task<DashboardFigures> ReadAsync(IActiveCalls active)
    {
        await using var db = database.Open();
        return await new ReadDashboard(new ReadCallFigures(db, new PastHours(database.Clock), new ReadDestinationNames(db)), active, db, database.Clock).RunAsync(default);
    }

    private sealed class Calls(bool known) : IActiveCalls
    {
        public bool Known => known;

        public IReadOnlyList<ActiveCall> Current { get; } =
        [
            new("pbx1", "1", CallDirection.Outbound, null, "a", "b", null, Midnight, Midnight),
            new("pbx1", "2", CallDirection.Outbound, null, "a", "b", null, Midnight, null),
        ];

        public double CallsPerSecond => 0.3;

        public IReadOnlyList<NodeCalls> Nodes => [new("pbx1", known, CallsPerSecond, Current)];

        public ChangeSignal Changes { get; } = new();
    }
}
