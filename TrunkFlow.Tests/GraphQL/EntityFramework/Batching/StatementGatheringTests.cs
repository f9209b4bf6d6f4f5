using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using TrunkFlow.GraphQL.EntityFramework.Batching;
using TrunkFlow.Server.Data;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.GraphQL.EntityFramework.Batching;

[Trait("engine", "ours")]
public sealed class StatementGatheringTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private readonly StatementGathering gathering = new();
    private readonly Readers readers = new();

    [Fact]
    public async Task What_starts_together_is_one_batch_and_everyone_gets_his_own_rows()
    {
        var results = await TogetherAsync("SELECT 1 AS \"Value\" UNION ALL SELECT 2", "SELECT 3 AS \"Value\" WHERE false", "SELECT 4 AS \"Value\"");
        Assert.Equal([[1, 2], [], [4]], results.Select(result => result.Rows));
        Assert.Equal(["ResultSetReader", "ResultSetReader", "NpgsqlDataReader"], readers.Names);
    }

    [Fact]
    public async Task Parameters_stay_with_their_statement()
    {
        Task<int[]> one, two;
        using (gathering.BatchesStarting())
        {
            (one, two) = (ReadAsync($"SELECT {7} AS \"Value\""), ReadAsync($"SELECT {8} AS \"Value\""));
        }

        Assert.Equal((7, 8), ((await one).Single(), (await two).Single()));
    }

    [Fact]
    public async Task A_statement_that_fails_fails_alone()
    {
        var results = await TogetherAsync("SELECT 1 AS \"Value\"", "SELECT 1 / 0 AS \"Value\"", "SELECT 3 AS \"Value\"", "SELECT 4 AS \"Value\"");
        Assert.Equal([1], results[0].Rows!);
        Assert.Equal("22012", Assert.IsType<PostgresException>(results[1].Fault).SqlState);
        Assert.Equal([[3], [4]], results[2..].Select(result => result.Rows));
    }

    [Fact]
    public async Task Alone_or_outside_a_start_a_statement_goes_as_ever()
    {
        await TogetherAsync("SELECT 1 AS \"Value\"");
        await ReadAsync($"SELECT 2 AS \"Value\"");
        Assert.Equal(["NpgsqlDataReader", "NpgsqlDataReader"], readers.Names);
    }

    [Fact]
    public async Task A_command_of_several_statements_is_no_passenger()
    {
        var results = await TogetherAsync("SET statement_timeout = 9000; SELECT 1 AS \"Value\"", "SELECT 2 AS \"Value\"");
        Assert.Equal([[1], [2]], results.Select(result => result.Rows));
    }

    /// <summary>All have ended, well or not.</summary>
    private async Task<(int[]? Rows, Exception? Fault)[]> TogetherAsync(params string[] statements)
    {
        // A statement that must wait for a new connection does not start with the others.
        foreach (var connection in await Task.WhenAll(statements.Select(_ => database.Source.OpenConnectionAsync().AsTask())))
        {
            await connection.DisposeAsync();
        }

        Task<int[]>[] tasks;
        using (gathering.BatchesStarting())
        {
            tasks = [.. statements.Select(statement => ReadAsync(System.Runtime.CompilerServices.FormattableStringFactory.Create(statement)))];
        }

        return await Task.WhenAll(tasks.Select(EndAsync));
    }

    private static async Task<(int[]? Rows, Exception? Fault)> EndAsync(Task<int[]> reading)
    {
        try
        {
            return (await reading, null);
        }
        catch (DbException fault)
        {
            return (null, fault);
        }
    }

    private async Task<int[]> ReadAsync(FormattableString statement)
    {
        var options = new DbContextOptionsBuilder<TrunkFlowDbContext>();
        options.UseTrunkFlow(database.Source, database.Clock, database.Actor).AddInterceptors(gathering, readers);
        await using var db = new TrunkFlowDbContext(options.Options);
        return await db.Database.SqlQuery<int>(statement).ToArrayAsync();
    }

    /// <summary>The kinds of readers rows came from.</summary>
    private sealed class Readers : DbCommandInterceptor
    {
        private readonly List<string> names = [];

        public IEnumerable<string> Names => names;

        public override ValueTask<DbDataReader> ReaderExecutedAsync(
            DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
        {
            lock (names)
            {
                names.Add(result.GetType().Name);
            }

            return ValueTask.FromResult(result);
        }
    }
}
