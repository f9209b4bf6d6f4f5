using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Calls.Import;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Calls.Import;

/// <summary>What cannot be read or stored is kept aside, and the rest goes on.</summary>
public sealed class ImportQuarantineTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task What_cannot_be_read_goes_to_quarantine_with_its_place_and_the_rest_is_stored()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        var good = scene.Line().ToString();
        scene.WriteText($"{good}\nnonsense\n\n{scene.Line().With(CallRecordColumn.Sequence, "x")}\n\"half\n{new string('9', 100_000)}\n{scene.Line()}\n");

        var outcome = await scene.ImportAsync();

        Assert.Equal(new BatchOutcome(2, 0, 0, 4), outcome);
        var rows = await scene.QuarantineAsync();
        Assert.Equal(["columns", "sequence", "quoting", "too-long"], rows.Select(row => row.Reason));
        Assert.Equal(("nonsense", good.Length + 1), (rows[0].Line, rows[0].Offset));
        Assert.Equal(default, await scene.ImportAsync());
        await scene.AssertBooksAsync();
    }

    [Fact]
    public async Task A_call_from_tomorrow_is_no_call()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        // The second began before the clock was set forward.
        scene.Write(
            scene.Line().At(database.Clock.Now.AddDays(2), 60),
            scene.Line().With(CallRecordColumn.End, $"{database.Clock.Now.AddDays(400).ToUnixTimeSeconds()}.000000").With(CallRecordColumn.BillableSeconds, "34560000.000000"),
            scene.Line().With(CallRecordColumn.End, $"{database.Clock.Now.AddDays(400).ToUnixTimeSeconds()}.000000"));

        Assert.Equal(3, (await scene.ImportAsync()).Quarantined);
    }

    [Fact]
    public async Task A_row_the_database_refuses_is_found_and_the_others_are_stored()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        await using (var db = database.Open())
        {
            await db.Database.ExecuteSqlRawAsync("ALTER TABLE cdr ADD CONSTRAINT test_refuses CHECK (source <> 'refused')");
        }

        var lines = Enumerable.Range(0, 40).Select(_ => scene.Line()).ToArray();
        lines[17].With(CallRecordColumn.Source, "refused");
        scene.Write(lines);

        var outcome = await scene.ImportAsync();

        Assert.Equal(new BatchOutcome(39, 0, 0, 1), outcome);
        Assert.StartsWith("refused: ", Assert.Single(await scene.QuarantineAsync()).Reason, StringComparison.Ordinal);
        await scene.AssertBooksAsync();
    }

    [Fact]
    public async Task A_quarantined_line_is_replayed_once_it_can_be_stored()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        await using var db = database.Open();
        await db.Database.ExecuteSqlRawAsync("ALTER TABLE cdr ADD CONSTRAINT test_replay CHECK (source <> 'later')");
        scene.Write(scene.Line().With(CallRecordColumn.Source, "later"));
        try
        {
            await scene.ImportAsync();
        }
        finally
        {
            await db.Database.ExecuteSqlRawAsync("ALTER TABLE cdr DROP CONSTRAINT test_replay");
        }

        var replay = new ReplayQuarantinedRow(new OneDatabase(database), scene.NewWriter(), database.Clock);
        var id = Assert.Single(await scene.QuarantineAsync()).Id;

        Assert.NotNull((await replay.RunAsync(new(id), default)).ReplayedAt);
        await replay.RunAsync(new(id), default);

        Assert.Single(await scene.RecordsAsync());
        await scene.AssertBooksAsync();
    }

    [Fact]
    public async Task All_that_wait_are_replayed_in_the_order_of_the_file_and_what_is_still_unreadable_stays()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        await using var db = database.Open();
        await db.Database.ExecuteSqlRawAsync("ALTER TABLE cdr ADD CONSTRAINT test_replay_all CHECK (source <> 'much later')");
        scene.Write([.. Enumerable.Range(0, 5).Select(_ => scene.Line().With(CallRecordColumn.Source, "much later"))]);
        scene.WriteText("nonsense\n");
        scene.Write(scene.Line().With(CallRecordColumn.Source, "much later"));
        try
        {
            await scene.ImportAsync();
        }
        finally
        {
            await db.Database.ExecuteSqlRawAsync("ALTER TABLE cdr DROP CONSTRAINT test_replay_all");
        }

        var waiting = await scene.QuarantineAsync();
        Assert.Equal((7, 0), (waiting.Count, (await scene.RecordsAsync()).Count));

        var all = new ReplayQuarantine(new OneDatabase(database), new ReplayQuarantinedRow(new OneDatabase(database), scene.NewWriter(), database.Clock));
        Assert.Equal(new QuarantineReplay(0, 0), await all.RunAsync(new("another node"), default));
        Assert.Equal(new QuarantineReplay(6, 1), await all.RunAsync(new(scene.Node), default));
        Assert.Equal(new QuarantineReplay(0, 1), await all.RunAsync(new(scene.Node), default));

        Assert.Equal(6, (await scene.RecordsAsync()).Count);
        var stored = await scene.ScalarAsync<string[]>($"SELECT array_agg(unique_id ORDER BY ctid) FROM cdr WHERE node_key = '{scene.Node}'");
        Assert.Equal(stored.Order(StringComparer.Ordinal), stored);
        Assert.Equal("columns", Assert.Single(await scene.QuarantineAsync(), row => row.ReplayedAt is null).Reason.Split(':')[0]);
        await scene.AssertBooksAsync();
    }

    [Fact]
    public async Task A_line_that_still_cannot_be_read_is_not_replayed()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        scene.WriteText("nonsense\n");
        await scene.ImportAsync();
        var replay = new ReplayQuarantinedRow(new OneDatabase(database), scene.NewWriter(), database.Clock);

        var id = Assert.Single(await scene.QuarantineAsync()).Id;
        await Assert.ThrowsAsync<QuarantinedRowUnreadableException>(() => replay.RunAsync(new(id), default));
    }
}
