using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Dashboard;
using TrunkFlow.Server.Reports;
using TrunkFlow.Tests.Calls.Import;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Dashboard;

public sealed class ReadCallFiguresTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly DateTimeOffset Midnight = new(2026, 11, 22, 3, 0, 0, TimeSpan.Zero);

    /// <summary>Sums of days are asked first; while days are counted anew there are only hours.</summary>
    [Fact]
    public async Task Days_and_hours_name_the_same_destinations()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        database.Clock.Now = Midnight.AddHours(9);
        scene.Write(
            scene.Line(900).At(Midnight.AddSeconds(-1), 900),
            scene.Line().At(Midnight, 60),
            scene.Line().At(Midnight.AddHours(8), 300),
            scene.Line().At(Midnight.AddHours(8), 0).With(CallRecordColumn.Cause, "19"));
        await scene.ImportAsync();
        var ofDays = await ReadAsync();
        Assert.Equal((3L, 2L, 360L), ofDays.Select(to => (to.Calls, to.Answered, to.TalkSeconds)).Single());

        await scene.ScalarAsync<string>("UPDATE call_day_zone SET time_zone = 'Etc/UTC' RETURNING time_zone");
        Assert.Equal(ofDays, await ReadAsync());
    }

    private async Task<IReadOnlyList<DestinationFigures>> ReadAsync()
    {
        await using var db = database.Open();
        var today = new ReportSpan(new DateOnly(2026, 11, 22), new DateOnly(2026, 11, 22), TimeZoneInfo.FindSystemTimeZoneById("America/Sao_Paulo"));
        Assert.Equal(Midnight, today.From);
        return await new ReadCallFigures(db, new PastHours(database.Clock), new ReadDestinationNames(db)).DestinationsAsync(today, Midnight, 6, default);
    }
}
