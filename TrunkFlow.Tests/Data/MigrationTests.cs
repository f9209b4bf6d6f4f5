using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Hosting;
using TrunkFlow.Tests.Calls.Import;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Data;

public sealed class MigrationTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Servers_that_start_together_on_an_empty_database_migrate_it_once()
    {
        var name = $"tf_test_{Guid.CreateVersion7():N}";
        await using var admin = database.Source.CreateCommand($"CREATE DATABASE {name}");
        await admin.ExecuteNonQueryAsync();
        try
        {
            var empty = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Database = name, Pooling = false }.ConnectionString;
            await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => StartAsync(empty)));
            await using var source = NpgsqlDataSource.Create(empty);
            await using var count = source.CreateCommand("SELECT count(*) FROM schema_migrations");
            await using var db = database.Open();
            Assert.Equal(db.Database.GetMigrations().LongCount(), await count.ExecuteScalarAsync());
        }
        finally
        {
            await using var drop = database.Source.CreateCommand($"DROP DATABASE {name} WITH (FORCE)");
            await drop.ExecuteNonQueryAsync();
        }
    }

    /// <summary>Counting what years of calls come to takes longer than any statement of a page may.</summary>
    [Fact]
    public async Task A_migration_may_take_longer_than_other_statements()
    {
        await using var holder = await database.Source.OpenConnectionAsync();
        await using (var transaction = await holder.BeginTransactionAsync())
        {
            await using (var hold = new NpgsqlCommand("LOCK TABLE schema_migrations", holder))
            {
                await hold.ExecuteNonQueryAsync();
            }

            var migrating = StartAsync(new NpgsqlConnectionStringBuilder(database.ConnectionString) { CommandTimeout = 1, Pooling = false }.ConnectionString);
            await Task.Delay(TimeSpan.FromSeconds(2.5));
            Assert.False(migrating.IsCompleted);
            await transaction.CommitAsync();
            await migrating;
        }
    }

    [Fact]
    public async Task Hours_that_were_there_before_are_counted_to_days()
    {
        var old = await TestDatabase.CreateAsync();
        try
        {
            await using var db = old.Open();
            await db.Database.ExecuteSqlRawAsync("DROP TABLE call_days, call_day_zone; DROP INDEX ix_cdr_answered_before; DELETE FROM schema_migrations WHERE \"MigrationId\" = '20261127180000_CallDays'");
            await db.Database.ExecuteSqlRawAsync(
                """
                INSERT INTO call_rollups (id, hour, direction, customer_id, provider_id, gateway_id, destination, attempts, calls, answered, effective, short_calls, unrated, talk_seconds,
                    sell_billed_seconds, buy_billed_seconds, post_dial_delay_milliseconds, post_dial_delay_count, sell, buy)
                SELECT gen_random_uuid(), timestamptz '2026-02-27Z' + n * interval '1 hour', (ARRAY['outbound', 'inbound'])[1 + n % 2], (ARRAY[NULL, gen_random_uuid()])[1 + n % 2], NULL,
                    (ARRAY[NULL, gen_random_uuid()])[1 + n / 2 % 2], '55' || n % 3, n, n, n, n, n, n, n, n, n, n, n, n * 0.01, n * 0.001 FROM generate_series(1, 90) n
                """);

            await StartAsync(old.ConnectionString);

            await CallBooks.AssertDaysAsync(old.Source);
            Assert.True(await db.CallDays.CountAsync() > 10);
        }
        finally
        {
            await old.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_month_is_made_once_however_many_ask_for_it()
    {
        DateTimeOffset[] moments = [new(2031, 1, 31, 23, 59, 59, TimeSpan.FromHours(-3)), new(2031, 2, 10, 0, 0, 0, TimeSpan.Zero)];
        await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            await using var connection = await database.Source.OpenConnectionAsync();
            await CallPartitions.EnsureAsync(connection, moments.Select(CallPartitions.MonthOf), CancellationToken.None);
        }));

        // 23:59:59 in São Paulo on the last of January is February in UTC.
        Assert.Equal(["cdr_2031_02"], await PartitionsAsync("cdr_2031%"));
    }

    [Fact]
    public async Task This_month_and_the_next_are_there_from_the_start()
    {
        await using var db = database.Open();
        await CallPartitions.EnsureAroundAsync(db, new DateTimeOffset(2032, 12, 15, 0, 0, 0, TimeSpan.Zero), ahead: 1, CancellationToken.None);
        Assert.Equal(["cdr_2032_11", "cdr_2032_12"], await PartitionsAsync("cdr_2032%"));
        Assert.Equal(["cdr_2033_01"], await PartitionsAsync("cdr_2033%"));
    }

    private static async Task StartAsync(string connection)
    {
        await using var services = new ServiceCollection().AddTrunkFlowData(connection).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        await Preparation.MigrateAsync(scope.ServiceProvider, CancellationToken.None);
    }

    private async Task<List<string>> PartitionsAsync(string like)
    {
        await using var db = database.Open();
        return await db.Database.SqlQuery<string>($"SELECT relname::text AS \"Value\" FROM pg_class WHERE relkind = 'r' AND relname LIKE {like} ORDER BY 1").ToListAsync();
    }
}
