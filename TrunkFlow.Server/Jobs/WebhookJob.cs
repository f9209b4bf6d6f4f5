using Quartz;
using TrunkFlow.Server.Alerts.Webhooks;

namespace TrunkFlow.Server.Jobs;

[DisallowConcurrentExecution]
public sealed class WebhookJob(DeliverWebhooks deliver) : IJob
{
    public static readonly JobKey Key = new("webhooks");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var tried = await deliver.RunAsync(cancellationToken);
        context.Result = tried == 0 ? JobRunReport.Skipped("nothing waits to be delivered") : JobRunReport.Succeeded($"{tried} deliveries tried").With("deliveries", tried);
    }
}
