using Quartz;
using TrunkFlow.Server.Calls.Peaks;

namespace TrunkFlow.Server.Jobs;

[DisallowConcurrentExecution]
public sealed class CallPeaksJob(CountCallPeaks count) : IJob
{
    public static readonly JobKey Key = new("call-peaks");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var hours = await count.RunAsync(cancellationToken);
        context.Result = hours == 0 ? JobRunReport.Skipped("no call was added") : JobRunReport.Succeeded($"{hours} hours").With("hours", hours);
    }
}
