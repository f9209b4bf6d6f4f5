using Microsoft.EntityFrameworkCore;
using Npgsql;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Tests.Support;

/// <summary>A migrated, empty database that every test class copies; made once per build of the server and kept for the next run.</summary>
internal static class TemplateDatabase
{
    private static readonly Lazy<Task<string>> Made = new(MakeAsync);

    /// <summary>Its name.</summary>
    public static Task<string> NameAsync() => Made.Value;

    public static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(await ConnectionToAsync("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 120 };
        await command.ExecuteNonQueryAsync();
    }

    public static async Task<string> ConnectionToAsync(string database) =>
        new NpgsqlConnectionStringBuilder(await PostgresServer.ConnectionStringAsync()) { Database = database, Pooling = false }.ConnectionString;

    private static async Task<string> MakeAsync()
    {
        // The build's own id: another model, another template.
        var name = $"tf_template_{typeof(TrunkFlowDbContext).Module.ModuleVersionId:N}";
        await using var connection = new NpgsqlConnection(await ConnectionToAsync("postgres"));
        await connection.OpenAsync();
        await RunAsync(connection, "SELECT pg_advisory_lock(hashtext('tf_template'))");
        await using var exists = new NpgsqlCommand("SELECT count(*) FROM pg_database WHERE datname = $1", connection);
        exists.Parameters.Add(new NpgsqlParameter<string> { TypedValue = name });
        if ((long)(await exists.ExecuteScalarAsync())! == 0)
        {
            await DropOldAsync(connection);
            // Renamed when it is complete, so a run that was killed leaves no half-made template behind.
            await RunAsync(connection, $"DROP DATABASE IF EXISTS {name}_draft WITH (FORCE)");
            await RunAsync(connection, $"CREATE DATABASE {name}_draft");
            await MigrateAsync($"{name}_draft");
            await RunAsync(connection, $"ALTER DATABASE {name}_draft RENAME TO {name}");
        }

        return name;
    }

    private static async Task MigrateAsync(string database)
    {
        await using var source = NpgsqlDataSource.Create(await ConnectionToAsync(database));
        var options = new DbContextOptionsBuilder<TrunkFlowDbContext>();
        options.UseTrunkFlow(source, TimeProvider.System, new CurrentActor());
        await using var db = new TrunkFlowDbContext(options.Options);
        await db.Database.MigrateAsync();
        await CallPartitions.EnsureAroundAsync(db, TimeProvider.System.GetUtcNow(), ahead: 1, CancellationToken.None);
    }

    private static async Task DropOldAsync(NpgsqlConnection connection)
    {
        var old = new List<string>();
        const string OlderThanADay =
            """
            SELECT datname FROM pg_database
            WHERE datname LIKE 'tf\_%' AND (pg_stat_file('base/' || oid || '/PG_VERSION', true)).modification < now() - interval '1 day'
            """;
        await using (var select = new NpgsqlCommand(OlderThanADay, connection))
        await using (var rows = await select.ExecuteReaderAsync())
        {
            while (await rows.ReadAsync())
            {
                old.Add(rows.GetString(0));
            }
        }

        foreach (var database in old)
        {
            await RunAsync(connection, $"DROP DATABASE IF EXISTS {database} WITH (FORCE)");
        }
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 120 };
        await command.ExecuteNonQueryAsync();
    }
}
