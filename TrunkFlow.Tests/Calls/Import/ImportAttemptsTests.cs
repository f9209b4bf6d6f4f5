using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Calls.Import;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Calls.Import;

/// <summary>Which records a call has, and which of them counts as the call.</summary>
public sealed class ImportAttemptsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
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
    public async Task A_call_whose_first_attempts_come_out_of_quarantine_is_still_one_call()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        await using var db = database.Open();
        await db.Database.ExecuteSqlRawAsync("ALTER TABLE cdr ADD CONSTRAINT test_attempts CHECK (source <> 'later' OR attempt > 2)");
        var unique = $"{scene.Node}-1795345900.78";
        scene.Write([.. Enumerable.Range(1, 3).Select(attempt => (attempt < 3 ? new CallLineText(unique, attempt).NotAnswered("CONGESTION", 34) : new CallLineText(unique, attempt))
            .With(CallRecordColumn.Attempt, $"{attempt}").With(CallRecordColumn.Source, "later").With(CallRecordColumn.Customer, scene.Customer.Id).With(CallRecordColumn.Gateway, scene.Gateway.Id))]);
        Assert.Equal(2, (await scene.ImportAsync()).Quarantined);
        await db.Database.ExecuteSqlRawAsync("ALTER TABLE cdr DROP CONSTRAINT test_attempts");

        // The last of them first, as they stand on the page.
        var replay = new ReplayQuarantinedRow(new OneDatabase(database), scene.NewWriter(), database.Clock);
        foreach (var row in Enumerable.Reverse(await scene.QuarantineAsync()))
        {
            await replay.RunAsync(new(row.Id), default);
        }

        Assert.Equal([false, false, true], (await scene.RecordsAsync()).OrderBy(call => call.Attempt).Select(call => call.IsLastAttempt));
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
}
