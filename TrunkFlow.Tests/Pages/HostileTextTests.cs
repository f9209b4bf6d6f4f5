using Npgsql;
using TrunkFlow.Tests.Support.Browser;

namespace TrunkFlow.Tests.Pages;

/// <summary>
/// Text that wants to run: in every column of every row that lets text in at all, past all checks of ours, and in every parameter that a page reads.
/// A real browser shows every page; nothing may run, and the content policy may not even have had to stop anything.
/// </summary>
public sealed class HostileTextTests(PanelHost host) : IClassFixture<PanelHost>
{
    private const string Payload = "\"'></title></script><script>window.ran=1</script><img src=x onerror=\"window.ran=1\"><svg/onload=window.ran=1>${{7*7}}";

    /// <summary>What the server itself reads as something other than words: it would fail before a page could show it.</summary>
    private static readonly string[] Read =
    [
        "settings", "users.username", "users.password_hash", "users.locale", "customers.time_zone", "routes.pattern", "sync_revisions.", "schema_migrations", "protected_keys",
        "pbx_nodes.key", "node_key", ".time_band", "qrtz_", "currency", "snapshot",
    ];

    [Fact]
    public async Task No_text_of_a_row_runs_on_any_page()
    {
        var poisoned = await PoisonAsync(host.Database.Source);
        Assert.True(poisoned.Count > 25, string.Join(' ', poisoned));
        await using var tab = await host.OpenAsync("admin", script: true, language: "en");
        foreach (var path in PageTourTests.Paths.Where(path => path is not "/nowhere"))
        {
            await tab.GoToAsync(PageTourTests.Real(path, host.Seed));
            await QuietAsync(tab, path);
        }
    }

    [Fact]
    public async Task No_parameter_of_an_address_runs()
    {
        await using var tab = await host.OpenAsync("admin");
        var payload = Uri.EscapeDataString(Payload);
        foreach (var path in PageTourTests.Paths.Select(path => path.Split('?')[0]).Distinct())
        {
            var real = PageTourTests.Real(path, host.Seed);
            await tab.GoToAsync($"{real}?q={payload}&after={payload}&before={payload}&order={payload}&status={payload}&ask={payload}&period={payload}&span={payload}&state={payload}&type={payload}");
            await QuietAsync(tab, path);
        }

        await tab.GoToAsync($"/{payload}");
        await QuietAsync(tab, "an address of its own");
        await using var stranger = await host.OpenAsync(user: null);
        await stranger.GoToAsync($"/sign-in?from={payload}");
        await QuietAsync(stranger, "/sign-in");
    }

    private static async Task QuietAsync(PanelTab tab, string path)
    {
        Assert.False(await tab.Page.EvaluateAsync<bool>("() => 'ran' in window"), $"{path} ran what was text.");
        Assert.True(tab.Faults.Count == 0, $"{path}: {string.Join('\n', tab.Faults)}\n{await tab.Page.InnerTextAsync("body")}");
        Assert.Equal(0, await tab.Page.Locator("img[src=x]").CountAsync());
    }

    // Column by column; where a check or a unique index forbids it, that column cannot hold such text.
    private static async Task<IReadOnlyList<string>> PoisonAsync(NpgsqlDataSource source)
    {
        var columns = new List<(string Table, string Column)>();
        await using (var command = source.CreateCommand("""
            SELECT c.table_name, c.column_name FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
            WHERE c.table_schema = 'public' AND c.data_type = 'text' AND t.table_type = 'BASE TABLE' AND c.table_name !~ '^cdr_' ORDER BY 1, 2
            """))
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                columns.Add((reader.GetString(0), reader.GetString(1)));
            }
        }

        var poisoned = new List<string>();
        await using var connection = await source.OpenConnectionAsync();
        // The ledger and the audit log are never rewritten; here somebody with the database in hand does it.
        await RunAsync(connection, "SET session_replication_role = replica");
        foreach (var (table, column) in columns.Where(name => !Read.Any($"{name.Table}.{name.Column}".Contains)))
        {
            try
            {
                await RunAsync(connection, $"UPDATE {table} SET {column} = $1 || ctid::text WHERE {column} IS NOT NULL", Payload);
                poisoned.Add($"{table}.{column}");
            }
            catch (PostgresException refused) when (refused.SqlState is PostgresErrorCodes.CheckViolation or PostgresErrorCodes.UniqueViolation)
            {
                // It never holds such text.
            }
        }

        await RunAsync(connection, "UPDATE audit_entries SET after = json_build_object($1::text, $1::text) WHERE after IS NOT NULL", Payload);
        return poisoned;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, string? text = null)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        if (text is not null)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = text });
        }

        await command.ExecuteNonQueryAsync();
    }
}
