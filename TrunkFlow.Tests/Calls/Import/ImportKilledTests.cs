using Npgsql;
using TrunkFlow.Server.Calls;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Calls.Import;

/// <summary>The server dies without warning while it imports, at every step of the transaction and at random moments; what it left behind is then finished by the next one.</summary>
[Trait("long", "import-kill")]
public sealed class ImportKilledTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const int Patience = 120;

    /// <summary>A lock on the table holds the import at the statement that writes it, for as long as it takes to kill it there.</summary>
    private static readonly string[] Steps = ["cdr_sources", "cdr", "customer_balances", "ledger_entries", "call_rollups", "call_days", "due_peak_hours", "quarantined_rows"];

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
            // What is left of the former life may lie in a file of another name by now.
            if (life % 3 == 2)
            {
                scene.Rotate();
            }

            await server.StartAsync();
            var step = (life % (Steps.Length + 2)) - 2;
            if (step >= 0)
            {
                await using var held = await HoldAsync(Steps[step]);
                WriteLines();
                await Eventually.TrueAsync(async () => await WaitingAsync() > 0, $"the import waits at {Steps[step]}", Patience);
                await server.KillAsync();
            }
            else
            {
                var before = await ReadAsync(scene);
                WriteLines();
                await Eventually.TrueAsync(async () => await ReadAsync(scene) > before, "the import goes on", Patience);
                await Task.Delay(random.Next(50));
                await server.KillAsync();
            }
        }

        await server.StartAsync();
        await Eventually.TrueAsync(async () => await ReadAsync(scene) == Kills * LinesPerLife, "all lines are read", Patience);
        await server.StopAsync();

        Assert.Equal(expectedCalls, await scene.ScalarAsync<long>("SELECT count(*) FROM cdr"));
        Assert.Equal(expectedSell, await scene.ScalarAsync<decimal>("SELECT sum(sell) FROM cdr"));
        Assert.Equal(-expectedSell, await scene.ScalarAsync<decimal>("SELECT sum(balance) FROM customer_balances"));
        Assert.Equal(expectedBroken, await scene.ScalarAsync<long>("SELECT count(*) FROM quarantined_rows"));
        await scene.AssertBooksAsync();

        void WriteLines()
        {
            var lines = new List<CallLineText>(LinesPerLife);
            for (var i = 0; i < LinesPerLife; i++)
            {
                var talk = random.Next(4) == 0 ? 0 : random.Next(1, 900);
                var line = scene.Line(talk, customers[random.Next(customers.Length)]);
                if (i % 997 == 0)
                {
                    line.With(CallRecordColumn.Sequence, "broken");
                    expectedBroken++;
                }
                else
                {
                    expectedCalls++;
                    expectedSell += Price(talk);
                }

                lines.Add(line);
            }

            scene.Write([.. lines]);
        }
    }

    /// <summary>At 0.12 a minute in thirty seconds and then sixes, told without the product's own arithmetic: no amount has a fifth decimal to round.</summary>
    private static decimal Price(int talk) => (talk == 0 ? 0 : talk <= 30 ? 30 : 30 + ((talk - 25) / 6 * 6)) * 0.002m;

    private static Task<long> ReadAsync(CallImportScene scene) =>
        scene.ScalarAsync<long>($"SELECT coalesce(sum(rows), 0)::bigint FROM cdr_sources WHERE node_key = '{scene.Node}'");

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
