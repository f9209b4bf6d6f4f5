using Microsoft.EntityFrameworkCore;
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

    /// <summary>Applies the migrations that are missing. EF locks its history table meanwhile, so servers starting together take turns; where none is missing it is spared the work.</summary>
    public static async Task MigrateAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var database = services.GetRequiredService<TrunkFlowDbContext>().Database;
        if ((await database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            await database.MigrateAsync(cancellationToken);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
