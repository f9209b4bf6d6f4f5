using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Calls.Import;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Calls.Import;

/// <summary>A batch passes through memory in parts; nothing shows where one ends.</summary>
public sealed class ImportPartsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const int Part = CallBatchWriter.LinesAtOnce;

    [Fact]
    public async Task A_call_whose_attempts_stand_on_both_sides_of_a_border_is_one_call()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        var unique = $"{scene.Node}-1795345900.1";
        scene.Write([
            .. Enumerable.Range(0, Part - 1).Select(_ => scene.Line()),
            Of(scene, new CallLineText(unique, 1).NotAnswered("CONGESTION", 34)),
            Of(scene, new CallLineText(unique, 2).With(CallRecordColumn.Attempt, "2")),
            scene.Line()]);

        Assert.Equal(new BatchOutcome(Part + 2, 0, 0, 0), await scene.ImportAsync());

        Assert.Equal([false, true], (await scene.RecordsAsync()).Where(call => call.UniqueId == unique).Select(call => call.IsLastAttempt));
        await scene.AssertBooksAsync();
    }

    [Fact]
    public async Task A_customer_s_calls_of_several_parts_are_one_entry_of_the_ledger()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        scene.Write([.. Enumerable.Range(0, (2 * Part) + 1).Select(_ => scene.Line())]);

        await scene.ImportAsync();

        Assert.Equal(1, await scene.ScalarAsync<long>($"SELECT count(*) FROM ledger_entries WHERE customer_id = '{scene.Customer.Id}' AND calls = {(2 * Part) + 1}"));
        Assert.Equal(1, await scene.ScalarAsync<long>($"SELECT count(DISTINCT ledger_entry_id) FROM cdr WHERE customer_id = '{scene.Customer.Id}'"));
        await scene.AssertBooksAsync();
    }

    [Fact]
    public async Task A_part_with_calls_of_a_month_nobody_made_yet_is_stored_like_any()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        var longAgo = CallLineText.Start.AddMonths(-31);
        scene.Write([.. Enumerable.Range(0, Part).Select(_ => scene.Line()), scene.Line().At(longAgo, 60), scene.Line(), scene.Line().At(longAgo.AddMonths(1), 60)]);

        Assert.Equal(new BatchOutcome(Part + 3, 0, 2, 0), await scene.ImportAsync());

        Assert.Equal(2, await scene.ScalarAsync<long>($"SELECT count(*) FROM ledger_entries WHERE customer_id = '{scene.Customer.Id}'"));
        await scene.AssertBooksAsync();
    }

    [Fact]
    public async Task Lines_stored_before_are_passed_over_in_every_part()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        scene.Write([.. Enumerable.Range(0, Part + 10).Select(_ => scene.Line())]);
        await scene.ImportAsync();
        await scene.ScalarAsync<long>($"""WITH back AS (UPDATE cdr_sources SET "offset" = 0 WHERE node_key = '{scene.Node}' RETURNING 1) SELECT count(*) FROM back""");
        scene.Write(scene.Line());

        Assert.Equal(new BatchOutcome(1, Part + 10, 0, 0), await scene.ImportAsync());
        await scene.AssertBooksAsync();
    }

    [Theory]
    [InlineData(40)]
    [InlineData(1)]
    [InlineData(1_000)]
    public void One_refused_line_is_found_in_few_batches_and_all_others_are_stored(int lines)
    {
        for (var refused = 0; refused < lines; refused += Math.Max(lines / 7, 1))
        {
            var (size, at, tries, kept) = (new BatchSize(50_000), 0, 0, new List<int>());
            for (; at < lines; tries++)
            {
                var batch = Math.Min(size.Lines, lines - at);
                if (refused < at || refused >= at + batch)
                {
                    size.Stored(batch);
                    at += batch;
                }
                else if (size.Refused(batch))
                {
                    size.Stored(1);
                    kept.Add(at++);
                }
            }

            Assert.Equal([refused], kept);
            Assert.InRange(tries, 1, 3 + (int)Math.Ceiling(Math.Log2(lines)));
            Assert.Equal(50_000, size.Lines);
        }
    }

    private static CallLineText Of(CallImportScene scene, CallLineText line) =>
        line.With(CallRecordColumn.Customer, scene.Customer.Id).With(CallRecordColumn.Gateway, scene.Gateway.Id);
}
