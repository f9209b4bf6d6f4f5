using Quartz;
using TrunkFlow.Server.Calls.Days;

namespace TrunkFlow.Server.Jobs;

[DisallowConcurrentExecution]
public sealed class CallDaysJob(RecountCallDays recount) : IJob
{
    public static readonly JobKey Key = new("call-days");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var zone = await recount.RunAsync(cancellationToken);
        context.Result = zone is null ? JobRunReport.Skipped("the time zone is the same") : JobRunReport.Succeeded($"counted again for {zone}");
    }
}
