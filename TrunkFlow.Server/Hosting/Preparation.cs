using Microsoft.EntityFrameworkCore;
using Npgsql;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Hosting;

/// <summary>What must be done before anything else starts: the newest tables, the signing keys, and on first run an administrator.</summary>
public sealed class Preparation(IServiceScopeFactory scopes, SigningKeys signingKeys) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await MigrateAsync(scope.ServiceProvider, cancellationToken);
        await signingKeys.ReadAsync(cancellationToken);
        await scope.ServiceProvider.GetRequiredService<FirstRun>().RunAsync(Console.Out, cancellationToken);
    }

    // Any constant, as long as every version of the program agrees on it.
    private const long Lock = 0x7472756E6B666C6F;

    /// <summary>Applies the migrations that are missing. Servers starting together take turns, on an empty database too, where EF has no table yet to lock; where none is missing they are spared the work.</summary>
    public static async Task MigrateAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var database = services.GetRequiredService<TrunkFlowDbContext>().Database;
        // Counting what years of calls come to may take its time; giving up at half a minute would make every start end there.
        database.SetCommandTimeout(0);
        if (!(await database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            return;
        }

        // The lock is the transaction's, and goes with it however this ends.
        await using var holder = await services.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync(cancellationToken);
        await using var transaction = await holder.BeginTransactionAsync(cancellationToken);
        await using var take = new NpgsqlCommand("SELECT pg_advisory_xact_lock($1)", holder) { CommandTimeout = 0, Parameters = { new() { Value = Lock } } };
        await take.ExecuteNonQueryAsync(cancellationToken);
        await database.MigrateAsync(cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
