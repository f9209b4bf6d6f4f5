using Microsoft.EntityFrameworkCore;
using Npgsql;
using Quartz;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Jobs;

/// <summary>
/// Two kinds of scheduler share the tables: one for all servers, whose jobs run once wherever there is room, and one per node, whose jobs
/// need that host's files and switch. This knows those of this process, and opens those of others
/// to look on and to ask for a run.
/// </summary>
public sealed class JobSchedulers(IServiceProvider services, IReadOnlyList<string> names, NpgsqlDataSource database, IDbContextFactory<TrunkFlowDbContext> contexts) : IDisposable
{
    public const string Everywhere = "trunkflow";

    private const string Node = "node-";

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly Dictionary<string, IScheduler> elsewhere = [];

    public IReadOnlyList<string> Here => names;

    public static string OfNode(string key) => Node + key;

    public static string NodeOf(string name) => name[Node.Length..];

    /// <summary>All there are.</summary>
    public async Task<IReadOnlyList<string>> NamesAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var nodes = await db.Set<PbxNode>().OrderBy(node => node.Key).Select(node => node.Key).ToListAsync(cancellationToken);
        return [Everywhere, .. nodes.Select(OfNode).Union(names).Except([Everywhere])];
    }

    public async Task<IScheduler> GetAsync(string name, CancellationToken cancellationToken) =>
        await services.GetRequiredKeyedService<ISchedulerFactory>(name).GetScheduler(cancellationToken);

    /// <summary>Also one of another process: on the same tables, but never started, so it sees and asks there and runs nothing here.</summary>
    public async Task<IScheduler> OpenAsync(string name, CancellationToken cancellationToken)
    {
        if (names.Contains(name))
        {
            return await GetAsync(name, cancellationToken);
        }

        await turn.WaitAsync(cancellationToken);
        try
        {
            return elsewhere[name] = elsewhere.GetValueOrDefault(name) ?? await services.GetRequiredService<ISchedulerRuntime>().Add(
                name, quartz => quartz.UsePersistentStore(store => store.UseTables(_ => database)), SchedulerAddOptions.WithoutStarting, cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();
}
