using Microsoft.EntityFrameworkCore;
using Npgsql;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Tests.Support;

/// <summary>
/// A database of its own for a test class: <c>IClassFixture&lt;TestDatabase&gt;</c>. Copied from the migrated template and dropped afterwards.
/// </summary>
public sealed class TestDatabase : IAsyncLifetime
{
    private readonly string name = $"tf_test_{Guid.CreateVersion7():N}";
    private NpgsqlDataSource? source;

    public string ConnectionString { get; private set; } = "";

    public NpgsqlDataSource Source => source ?? throw new InvalidOperationException("The database is not there yet.");

    /// <summary>The actor of every save.</summary>
    public CurrentActor Actor { get; } = new();

    /// <summary>The clock of every save.</summary>
    public ManualClock Clock { get; } = new();

    /// <summary>For tests that need a second database, or one outside a class.</summary>
    public static async Task<TestDatabase> CreateAsync()
    {
        var database = new TestDatabase();
        await database.InitializeAsync();
        return database;
    }

    public async Task InitializeAsync()
    {
        var template = await TemplateDatabase.NameAsync();
        await TemplateDatabase.ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {template}");
        var builder = new NpgsqlConnectionStringBuilder(await PostgresServer.ConnectionStringAsync()) { Database = name, MaxPoolSize = 20 };
        ConnectionString = builder.ConnectionString;
        source = NpgsqlDataSource.Create(ConnectionString);
    }

    public async Task DisposeAsync()
    {
        await Source.DisposeAsync();
        await TemplateDatabase.ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    }

    public TrunkFlowDbContext Open()
    {
        var options = new DbContextOptionsBuilder<TrunkFlowDbContext>();
        options.UseTrunkFlow(Source, Clock, Actor);
        return new TrunkFlowDbContext(options.Options);
    }

    /// <summary>Saves rows in a context of their own.</summary>
    public async Task SaveAsync(params object[] rows)
    {
        await using var db = Open();
        db.AddRange(rows);
        await db.SaveChangesAsync();
    }
}
