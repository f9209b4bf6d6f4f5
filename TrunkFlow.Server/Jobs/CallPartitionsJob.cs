using Quartz;
using TrunkFlow.Server.Calls;

namespace TrunkFlow.Server.Jobs;

public sealed class CallPartitionsJob(KeepCallPartitions partitions) : IJob
{
    public static readonly JobKey Key = new("call-partitions");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await partitions.RunAsync(cancellationToken);
}
