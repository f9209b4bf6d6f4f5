using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Calls.Import;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Calls.Import;

/// <summary>What a read line becomes.</summary>
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
    public async Task Who_holds_money_of_calls_hears_which_are_paid_which_are_over_and_how_far_the_file_is_read()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        var told = new Told();
        var brief = scene.Line().At(CallLineText.Start.AddMinutes(5), 1)
            .With(CallRecordColumn.UniqueId, "brief").With(CallRecordColumn.LinkedId, "brief's call").With(CallRecordColumn.BillableSeconds, "0.400000");
        var busy = scene.Line().NotAnswered("BUSY", 17).With(CallRecordColumn.UniqueId, "busy").With(CallRecordColumn.LinkedId, "busy's call");
        scene.Write(busy, brief);

        await scene.NewImport(booked: told).RunAsync(default);

        Assert.Equal(["brief", "brief's call"], told.Paid.Order());
        Assert.Equal(["brief", "busy"], told.Over.Order());
        Assert.Equal(CallLineText.Start.AddMinutes(5).AddSeconds(3), told.UpTo);
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

    private sealed class Told : IBookedCalls
    {
        public IReadOnlySet<string> Paid { get; private set; } = new HashSet<string>();
        public IReadOnlySet<string> Over { get; private set; } = new HashSet<string>();
        public DateTimeOffset UpTo { get; private set; }

        public void Booked(IReadOnlySet<string> paid, IReadOnlySet<string> over, DateTimeOffset upTo) => (Paid, Over, UpTo) = (paid, over, upTo);
    }
}
