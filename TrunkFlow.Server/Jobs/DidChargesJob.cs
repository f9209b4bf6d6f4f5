using Quartz;
using TrunkFlow.Server.Billing;

namespace TrunkFlow.Server.Jobs;

[DisallowConcurrentExecution]
public sealed class DidChargesJob(ChargeDids charge) : IJob
{
    public static readonly JobKey Key = new("did-charges");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var charges = await charge.RunAsync(cancellationToken);
        context.Result = charges == 0 ? JobRunReport.Skipped("nothing is due") : JobRunReport.Succeeded($"{charges} charges").With("charges", charges);
    }
}
