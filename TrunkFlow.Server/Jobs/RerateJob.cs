using Quartz;
using TrunkFlow.Server.Rerates;

namespace TrunkFlow.Server.Jobs;

[DisallowConcurrentExecution]
public sealed class RerateJob(RerateWork work) : IJob
{
    public static readonly JobKey Key = new("rerates");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var rerates = await work.RunAsync(cancellationToken);
        context.Result = rerates == 0 ? JobRunReport.Skipped("no rerating waits") : JobRunReport.Succeeded($"{rerates} reratings").With("rerates", rerates);
    }
}
