using Npgsql;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Calls.Rating;
using TrunkFlow.Server.Tariffs;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Calls.Import;

/// <summary>The server dies without warning while it imports, at every step of the transaction and at random moments; what it left behind is then finished by the next one.</summary>
[Trait("long", "import-kill")]
public sealed class ImportKilledTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const int Patience = 120;

    /// <summary>A lock on the table holds the import at the statement that writes it, for as long as it takes to kill it there.</summary>
    private static readonly string[] Steps = ["cdr_sources", "cdr", "customer_balances", "ledger_entries", "call_rollups", "quarantined_rows"];

    private static readonly int Kills = LongRun.Size("import-kill", gate: 8, full: 100);
    private static readonly int LinesPerLife = LongRun.Size("import-kill", gate: 1_500, full: 6_000);

    [Fact]
    public async Task A_server_killed_in_the_middle_of_an_import_loses_nothing_and_doubles_nothing()
    {
        using var scene = await CallImportScene.CreateAsync(database);
        var customers = await Task.WhenAll(Enumerable.Range(0, 7).Select(_ => scene.NewCustomerAsync()));
        var random = new Random(LongRun.Seed);
        var (expectedCalls, expectedBroken, expectedSell) = (0, 0, 0m);

        await using var server = new ServerProcess(
            database.ConnectionString, new Dictionary<string, string> { ["Roles"] = "node", ["Node__Key"] = scene.Node, ["Node__CdrFile"] = scene.File });
        for (var life = 0; life < Kills; life++)
        {
            await server.StartAsync();
            var step = life % (Steps.Length + 2);
            if (step < Steps.Length)
            {
                await using var held = await HoldAsync(Steps[step]);
                WriteLines();
                await Eventually.TrueAsync(async () => await WaitingAsync() > 0, $"the import waits at {Steps[step]}", Patience);
                await server.KillAsync();
            }
            else
            {
                var before = await PositionAsync(scene);
                WriteLines();
                await Eventually.TrueAsync(async () => await PositionAsync(scene) > before, "the import goes on", Patience);
                await Task.Delay(random.Next(50));
                await server.KillAsync();
            }
        }

        await server.StartAsync();
        await Eventually.TrueAsync(async () => await PositionAsync(scene) == new FileInfo(scene.File).Length, "all lines are read", Patience);
        await server.StopAsync();

        Assert.Equal(expectedCalls, await scene.ScalarAsync<long>("SELECT count(*) FROM cdr"));
        Assert.Equal(expectedSell, await scene.ScalarAsync<decimal>("SELECT sum(sell) FROM cdr"));
        Assert.Equal(-expectedSell, await scene.ScalarAsync<decimal>("SELECT sum(balance) FROM customer_balances"));
        Assert.Equal(expectedBroken, await scene.ScalarAsync<long>("SELECT count(*) FROM quarantined_rows"));
        Assert.Equal(Kills * LinesPerLife, await scene.ScalarAsync<long>("SELECT sum(rows)::bigint FROM cdr_sources"));
        await scene.AssertBooksAsync();

        void WriteLines()
        {
            var terms = new PriceTerms(0.12m, 0m, BillingBlock.Default);
            var lines = new List<CallLineText>(LinesPerLife);
            for (var i = 0; i < LinesPerLife; i++)
            {
                var line = scene.Line(random.Next(4) == 0 ? 0 : random.Next(1, 900), customers[random.Next(customers.Length)]);
                if (i % 997 == 0)
                {
                    line.With(CallRecordColumn.Sequence, "broken");
                    expectedBroken++;
                }
                else
                {
                    expectedCalls++;
                    expectedSell += terms.Price(line.Billable, new Rounding(RoundingMode.HalfUp, 4)).Amount;
                }

                lines.Add(line);
            }

            scene.Write([.. lines]);
        }
    }

    private static Task<long> PositionAsync(CallImportScene scene) =>
        scene.ScalarAsync<long>($"""SELECT coalesce(sum("offset"), 0)::bigint FROM cdr_sources WHERE node_key = '{scene.Node}'""");

    private Task<long> WaitingAsync() => CallImportScene.ScalarAsync<long>(
        database.Source, "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'");

    // Readers pass, writers wait; closing the connection lets them go.
    private async Task<NpgsqlConnection> HoldAsync(string table)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database.ConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"BEGIN; LOCK TABLE {table} IN EXCLUSIVE MODE", connection);
        await command.ExecuteNonQueryAsync();
        return connection;
    }
}
