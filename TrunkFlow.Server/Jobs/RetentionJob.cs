using Quartz;
using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Jobs;

[DisallowConcurrentExecution]
public sealed class RetentionJob(IEnumerable<IRetention> retentions) : IJob
{
    public static readonly JobKey Key = new("retention");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var forgotten = new List<(string What, long Count)>();
        foreach (var retention in retentions)
        {
            forgotten.AddRange((await retention.ForgetAsync(cancellationToken)).Where(part => part.Count > 0));
        }

        context.Result = forgotten.Count == 0
            ? JobRunReport.Skipped("nothing is old enough")
            : forgotten.Aggregate(
                JobRunReport.Succeeded(string.Join(", ", forgotten.Select(part => $"{part.Count} {part.What}"))), (report, part) => report.With(part.What, part.Count));
    }
}
