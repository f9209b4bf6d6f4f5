using System.Globalization;
using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Calls.Import;
using TrunkFlow.Server.Dids;
using TrunkFlow.Server.Tariffs;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Calls.Import;

public sealed class ImportCallRecordsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task An_answered_call_is_stored_rated_and_taken_off_the_balance()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        scene.Write(scene.Line(31));

        var outcome = await scene.ImportAsync();

        var call = Assert.Single(await scene.RecordsAsync());
        Assert.Equal(new BatchOutcome(1, 0, 0, 0), outcome);
        Assert.Equal((31, 36, 0.072m, 36, 0.024m, 0.048m), (call.TalkSeconds, call.SellBilledSeconds, call.Sell, call.BuyBilledSeconds, call.Buy, call.Profit));
        Assert.Equal(("55", 0.12m, "5511", 0.04m), (call.SellPrefix, call.SellPricePerMinute, call.BuyPrefix, call.BuyPricePerMinute));
        Assert.Equal((scene.Customer.Id, scene.Gateway.Id, scene.Provider.Id), (call.CustomerId, call.GatewayId, call.ProviderId));
        Assert.Equal(("+551130001000", "011987654321", "+5511987654321"), (call.SourceNumber, call.Destination, call.DestinationNumber));
        Assert.True(call.IsLastAttempt);
        Assert.Null(call.UnratedReason);
        Assert.Equal(-0.072m, await scene.ScalarAsync<decimal>($"SELECT balance FROM customer_balances WHERE customer_id = '{scene.Customer.Id}'"));
        Assert.Equal(0.072m, await scene.ScalarAsync<decimal>($"SELECT spent_today FROM customer_balances WHERE customer_id = '{scene.Customer.Id}'"));
        await scene.AssertBooksAsync();
    }

    [Fact]
    public async Task Nothing_new_is_nothing_done()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        Assert.Equal(default, await scene.ImportAsync());
        scene.Write(scene.Line());
        await scene.ImportAsync();

        Assert.Equal(default, await scene.ImportAsync());
    }

    [Fact]
    public async Task The_same_lines_under_another_name_are_the_same_rows()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        scene.Write([.. Enumerable.Range(0, 50).Select(_ => scene.Line())]);
        await scene.ImportAsync();
        var copy = scene.File + ".copy";
        File.WriteAllLines(copy, (string[])[scene.Line(7).ToString(), .. File.ReadAllLines(scene.File), File.ReadAllLines(scene.File)[3]]);

        var outcome = (await scene.NewImport(copy).RunAsync(default)).Lines;

        Assert.Equal((1, 51), (outcome.Calls, outcome.Known));
        Assert.Equal(51, (await scene.RecordsAsync()).Count);
        await scene.AssertBooksAsync();
    }

    [Fact]
    public async Task A_position_put_back_doubles_nothing()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        scene.Write([.. Enumerable.Range(0, 20).Select(_ => scene.Line())]);
        await scene.ImportAsync();
        await using (var db = database.Open())
        {
            await db.Database.ExecuteSqlAsync($"UPDATE cdr_sources SET \"offset\" = 0 WHERE node_key = {scene.Node}");
        }

        scene.Write(scene.Line());
        var outcome = await scene.ImportAsync();

        Assert.Equal((1, 20), (outcome.Calls, outcome.Known));
        await scene.AssertBooksAsync();
    }

    [Fact]
    public async Task Two_imports_at_once_store_each_line_once()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        scene.Write([.. Enumerable.Range(0, 12_000).Select(_ => scene.Line())]);

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => scene.NewImport().RunAsync(default))));
        await scene.ImportAsync();

        Assert.Equal(12_000, await scene.ScalarAsync<long>($"SELECT count(*) FROM cdr WHERE node_key = '{scene.Node}'"));
        await scene.AssertBooksAsync();
    }

    [Fact]
    public async Task Two_nodes_that_bill_the_same_customers_do_not_wait_in_a_ring()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        using var other = await CallImportScene.CreateAsync(database);
        var customers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => scene.NewCustomerAsync()));
        scene.Write([.. Enumerable.Range(0, 3_000).Select(i => scene.Line(60, customers[i % 10]))]);
        other.Write([.. Enumerable.Range(0, 3_000).Select(i => other.Line(60, customers[9 - (i % 10)]))]);

        await Task.WhenAll(Task.Run(scene.ImportAsync), Task.Run(other.ImportAsync));

        Assert.Equal(6_000, (await scene.RecordsAsync()).Count + (await other.RecordsAsync()).Count);
        await scene.AssertBooksAsync();
    }

    [Fact]
    public async Task A_line_not_yet_ended_waits_for_its_end()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        var line = scene.Line().ToString();
        scene.WriteText(scene.Line() + "\n" + line[..100]);
        Assert.Equal(1, (await scene.ImportAsync()).Calls);

        scene.WriteText(line[100..] + "\n");

        Assert.Equal(1, (await scene.ImportAsync()).Calls);
        await scene.AssertBooksAsync();
    }

    [Fact]
    public async Task Rotation_during_downtime_loses_nothing()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        scene.Write(scene.Line(), scene.Line());
        Assert.Equal(2, (await scene.ImportAsync()).Calls);

        // Three rotations while nobody looked; the oldest is compressed, the last line of one has no end.
        scene.Write(scene.Line());
        Rotate(scene.File);
        scene.Write(scene.Line(), scene.Line());
        Rotate(scene.File);
        scene.WriteText(scene.Line() + "\n" + scene.Line());
        Rotate(scene.File);
        scene.Write(scene.Line());

        Assert.Equal(new BatchOutcome(6, 0, 0, 0), await scene.ImportAsync());
        Assert.Equal(default, await scene.ImportAsync());
        Rotate(scene.File);
        scene.Write(scene.Line());
        Assert.Equal(new BatchOutcome(1, 0, 0, 0), await scene.ImportAsync());
        Assert.Equal(9, (await scene.RecordsAsync()).Count);
        await scene.AssertBooksAsync();
    }

    [Fact]
    public async Task Copied_and_truncated_is_rotated_too()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        scene.Write(scene.Line());
        await scene.ImportAsync();
        scene.Write(scene.Line());
        File.Copy(scene.File, scene.File + ".1");
        Assert.Equal(1, (await scene.ImportAsync()).Calls);
        File.WriteAllText(scene.File, "");
        scene.Write(scene.Line());

        Assert.Equal(new BatchOutcome(1, 0, 0, 0), await scene.ImportAsync());
        Assert.Equal(3, (await scene.RecordsAsync()).Count);
    }

    [Fact]
    public async Task A_truncated_file_is_read_from_its_new_beginning()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        scene.Write(scene.Line(), scene.Line());
        await scene.ImportAsync();
        File.WriteAllText(scene.File, "");
        Assert.Equal(default, await scene.ImportAsync());
        scene.Write(scene.Line());

        Assert.Equal(1, (await scene.ImportAsync()).Calls);
    }

    [Fact]
    public async Task A_damaged_archive_is_read_as_far_as_it_goes_and_newer_files_go_on()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        scene.Write([.. Enumerable.Range(0, 2_000).Select(_ => scene.Line())]);
        Rotate(scene.File);
        Rotate(scene.File);
        var archive = File.ReadAllBytes(scene.File + ".2.gz");
        archive.AsSpan(archive.Length / 2).Fill(0xFF);
        File.WriteAllBytes(scene.File + ".2.gz", archive);
        scene.Write(scene.Line());

        var outcome = await scene.ImportAsync();

        // About half of the archive is whole, and the file after it.
        Assert.InRange(outcome.Calls, 500, 2_000);
        Assert.Contains(await QuarantineAsync(scene), row => row.Reason == "unreadable-file");
        Assert.Equal(default, await scene.ImportAsync());
    }

    [Fact]
    public async Task What_cannot_be_read_goes_to_quarantine_with_its_place_and_the_rest_is_stored()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        var good = scene.Line().ToString();
        scene.WriteText($"{good}\nnonsense\n\n{scene.Line().With(CallRecordColumn.Sequence, "x")}\n\"half\n{new string('9', 100_000)}\n{scene.Line()}\n");

        var outcome = await scene.ImportAsync();

        Assert.Equal(new BatchOutcome(2, 0, 0, 4), outcome);
        var rows = await QuarantineAsync(scene);
        Assert.Equal(["columns", "sequence", "quoting", "too-long"], rows.Select(row => row.Reason));
        Assert.Equal(("nonsense", good.Length + 1), (rows[0].Line, rows[0].Offset));
        Assert.Equal(default, await scene.ImportAsync());
        await scene.AssertBooksAsync();
    }

    [Fact]
    public async Task A_call_from_tomorrow_is_no_call()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        scene.Write(scene.Line().At(database.Clock.Now.AddDays(2), 60));

        Assert.Equal(1, (await scene.ImportAsync()).Quarantined);
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
        Assert.StartsWith("refused: ", Assert.Single(await QuarantineAsync(scene)).Reason, StringComparison.Ordinal);
        await scene.AssertBooksAsync();
    }

    [Fact]
    public async Task A_quarantined_line_is_replayed_once_it_can_be_stored()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        await using var db = database.Open();
        await db.Database.ExecuteSqlRawAsync("ALTER TABLE cdr ADD CONSTRAINT test_replay CHECK (source <> 'later')");
        scene.Write(scene.Line().With(CallRecordColumn.Source, "later"));
        await scene.ImportAsync();
        await db.Database.ExecuteSqlRawAsync("ALTER TABLE cdr DROP CONSTRAINT test_replay");
        var replay = new ReplayQuarantinedRow(new OneDatabase(database), scene.NewWriter(), database.Clock);
        var id = Assert.Single(await QuarantineAsync(scene)).Id;

        Assert.NotNull((await replay.RunAsync(new(id), default)).ReplayedAt);
        await replay.RunAsync(new(id), default);

        Assert.Single(await scene.RecordsAsync());
        await scene.AssertBooksAsync();
    }

    [Fact]
    public async Task A_line_that_still_cannot_be_read_is_not_replayed()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        scene.WriteText("nonsense\n");
        await scene.ImportAsync();
        var replay = new ReplayQuarantinedRow(new OneDatabase(database), scene.NewWriter(), database.Clock);

        var id = Assert.Single(await QuarantineAsync(scene)).Id;
        await Assert.ThrowsAsync<QuarantinedRowUnreadableException>(() => replay.RunAsync(new(id), default));
    }

    [Fact]
    public async Task Silent_attempts_become_records_and_only_the_last_one_counts_as_the_call()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        var dead = Some.Gateway(scene.Provider);
        await database.SaveAsync(dead);
        scene.Write(scene.Line().With(CallRecordColumn.Attempt, "2").With(CallRecordColumn.Trail, $"1:gateway:{dead.Id}:CHANUNAVAIL:20"));

        await scene.ImportAsync();

        var records = await scene.RecordsAsync();
        Assert.Equal(
            [(1, dead.Id, CallDisposition.Failed, (int?)20, false), (2, scene.Gateway.Id, CallDisposition.Answered, 16, true)],
            records.Select(call => (call.Attempt, call.GatewayId!.Value, call.Disposition, call.Cause, call.IsLastAttempt)));
        Assert.Equal((0, 0m, (DateTimeOffset?)null), (records[0].DurationSeconds, records[0].Sell, records[0].AnsweredAt));
        await scene.AssertBooksAsync();
    }

    [Fact]
    public async Task A_call_whose_attempts_come_in_two_looks_is_still_one_call()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        var unique = $"{scene.Node}-1795345900.77";
        scene.Write(new CallLineText(unique, 1).NotAnswered("CONGESTION", 34).With(CallRecordColumn.Customer, scene.Customer.Id).With(CallRecordColumn.Gateway, scene.Gateway.Id));
        await scene.ImportAsync();
        scene.Write(new CallLineText(unique, 2).With(CallRecordColumn.Attempt, "2").With(CallRecordColumn.Customer, scene.Customer.Id).With(CallRecordColumn.Gateway, scene.Gateway.Id));
        await scene.ImportAsync();

        Assert.Equal([false, true], (await scene.RecordsAsync()).Select(call => call.IsLastAttempt));
        await scene.AssertBooksAsync();
    }

    [Fact]
    public async Task A_refused_call_is_a_record_without_an_attempt()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        scene.Write(scene.Line(0).NotAnswered("FAILED", 1).With(CallRecordColumn.Attempt, "0").With(CallRecordColumn.Refusal, "no-route")
            .With(CallRecordColumn.Gateway, "").With(CallRecordColumn.Target, "").With(CallRecordColumn.DestinationChannel, ""));

        await scene.ImportAsync();

        var call = Assert.Single(await scene.RecordsAsync());
        Assert.Equal(("no-route", 0, 0m, true), (call.Refusal, call.Attempt, call.Sell, call.IsLastAttempt));
        Assert.Null(call.UnratedReason);
    }

    [Fact]
    public async Task An_answered_call_nobody_can_price_is_stored_with_the_reason()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        var unpriced = Some.TrunkCustomer();
        await database.SaveAsync(unpriced);
        scene.Write(
            scene.Line().With(CallRecordColumn.Number, "+12125551212"),
            scene.Line(60, unpriced),
            scene.Line().With(CallRecordColumn.Customer, Guid.CreateVersion7()),
            scene.Line().With(CallRecordColumn.Customer, ""),
            scene.Line().With(CallRecordColumn.Gateway, Guid.CreateVersion7()));

        Assert.Equal(5, (await scene.ImportAsync()).Unrated);
        Assert.Equal(
            ["no-sell-rate", "no-tariff-plan", "customer-unknown", "customer-unknown", "gateway-unknown"],
            (await scene.RecordsAsync()).Select(call => call.UnratedReason));
        await scene.AssertBooksAsync();
    }

    [Fact]
    public async Task Inbound_calls_cost_what_their_number_says_and_internal_ones_nothing()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        var free = Some.Did();
        var priced = Some.Did();
        await database.SaveAsync(free, priced);
        await using (var db = database.Open())
        {
            await db.Set<Did>().Where(did => did.Id == priced.Id).ExecuteUpdateAsync(set => set.SetProperty(did => did.InboundPricePerMinute, 0.05m));
        }

        scene.Write(
            scene.Line().With(CallRecordColumn.Direction, "inbound").With(CallRecordColumn.Did, free.Id),
            scene.Line(31).With(CallRecordColumn.Direction, "inbound").With(CallRecordColumn.Did, priced.Id),
            scene.Line().With(CallRecordColumn.Direction, "internal").With(CallRecordColumn.Gateway, ""),
            scene.Line().With(CallRecordColumn.Did, priced.Id));
        await scene.ImportAsync();

        Assert.Equal(
            [(0m, 0m), (0.03m, 0m), (0m, 0m), (0.12m, 0.04m)],
            (await scene.RecordsAsync()).Select(call => (call.Sell!.Value, call.Buy!.Value)));
        await scene.AssertBooksAsync();
    }

    [Fact]
    public async Task A_customers_own_price_goes_before_the_plans_and_a_changed_price_holds_for_the_next_import()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        scene.Write(scene.Line());
        await scene.ImportAsync();
        await database.SaveAsync(Tariff.OfCustomer(scene.Customer.Id, Some.Terms("55", 0.06m)));
        database.Clock.Advance(TimeSpan.FromSeconds(2));
        scene.Write(scene.Line());
        await scene.ImportAsync();

        Assert.Equal([0.12m, 0.06m], (await scene.RecordsAsync()).Select(call => call.Sell!.Value));
    }

    [Fact]
    public async Task A_month_nobody_made_a_partition_for_is_made()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        scene.Write(scene.Line().At(new DateTimeOffset(2019, 12, 31, 23, 59, 59, TimeSpan.Zero), 60), scene.Line().At(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), 60));

        Assert.Equal(2, (await scene.ImportAsync()).Calls);
        Assert.Equal(1L, await scene.ScalarAsync<long>($"SELECT count(*) FROM cdr_2019_12 WHERE node_key = '{scene.Node}'"));
        Assert.Equal(1L, await scene.ScalarAsync<long>($"SELECT count(*) FROM cdr_2020_01 WHERE node_key = '{scene.Node}'"));
    }

    [Fact]
    public void The_copy_writes_every_column_of_the_record()
    {
        using var db = database.Open();
        var columns = db.Model.FindEntityType(typeof(CallRecord))!.GetProperties().Select(property => property.GetColumnName()).Order(StringComparer.Ordinal);

        Assert.Equal(columns, CallRecordCopy.Columns.Order(StringComparer.Ordinal));
    }

    private static void Rotate(string path)
    {
        // As logrotate does with "compress" and "delaycompress".
        for (var number = 8; number >= 2; number--)
        {
            if (File.Exists($"{path}.{number}.gz"))
            {
                File.Move($"{path}.{number}.gz", string.Create(CultureInfo.InvariantCulture, $"{path}.{number + 1}.gz"));
            }
        }

        if (File.Exists(path + ".1"))
        {
            using (var archive = new GZipStream(File.Create(path + ".2.gz"), CompressionLevel.Fastest))
            {
                archive.Write(File.ReadAllBytes(path + ".1"));
            }

            File.Delete(path + ".1");
        }

        if (File.Exists(path))
        {
            File.Move(path, path + ".1");
            File.SetLastWriteTimeUtc(path + ".1", CallLineText.Start.UtcDateTime);
        }
    }

    private async Task<List<QuarantinedRow>> QuarantineAsync(CallImportScene scene)
    {
        await using var db = database.Open();
        return await db.Set<QuarantinedRow>().AsNoTracking().Where(row => row.CdrSource!.NodeKey == scene.Node).OrderBy(row => row.Offset).ToListAsync();
    }
}
