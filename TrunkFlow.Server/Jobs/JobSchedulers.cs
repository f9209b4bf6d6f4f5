using Quartz;

namespace TrunkFlow.Server.Jobs;

/// <summary>
/// Two kinds of scheduler share the tables: one for all servers, whose jobs run once wherever there is room, and one per node, whose jobs
/// need that host's files and switch. This knows those of this process.
/// </summary>
public sealed class JobSchedulers(IServiceProvider services, IReadOnlyList<string> names)
{
    public const string Everywhere = "trunkflow";

    public IReadOnlyList<string> Here => names;

    public static string OfNode(string key) => $"node-{key}";

    public async Task<IScheduler> GetAsync(string name, CancellationToken cancellationToken) =>
        await services.GetRequiredKeyedService<ISchedulerFactory>(name).GetScheduler(cancellationToken);
}
