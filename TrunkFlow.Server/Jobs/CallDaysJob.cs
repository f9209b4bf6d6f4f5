using Quartz;
using TrunkFlow.Server.Calls.Days;

namespace TrunkFlow.Server.Jobs;

[DisallowConcurrentExecution]
public sealed class CallDaysJob(RecountCallDays recount) : IJob
{
    public static readonly JobKey Key = new("call-days");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var counted = await recount.RunAsync(cancellationToken);
        context.Result = counted is null ? JobRunReport.Skipped("days are what their hours come to") : JobRunReport.Succeeded($"counted again: {counted}");
    }
}
