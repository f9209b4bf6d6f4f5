using TrunkFlow.Server.Alerts;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Jobs;

/// <summary>Jobs whose last run failed, and all its tries; the import of call records has a kind of its own, for it is money.</summary>
public sealed class JobAlerts(JobHistory history) : IAlertRule
{
    public const string ImportStuck = "import-stuck";
    public const string JobFailed = "job-failed";

    /// <summary>What has not run for so long is run no more: its node has been taken down.</summary>
    private static readonly TimeSpan Gone = TimeSpan.FromDays(2);

    public IReadOnlyList<string> Kinds { get; } = [ImportStuck, JobFailed];

    public async Task<IReadOnlyList<AlertCondition>> FindAsync(TrunkFlowDbContext db, DateTimeOffset now, CancellationToken cancellationToken) =>
    [
        .. (await history.FailingAsync(cancellationToken)).Where(job => now - job.LastAt < Gone)
            .Select(job => new AlertCondition(
                job.Job == CallImportJob.Key.Name ? ImportStuck : JobFailed, $"{job.Scheduler}/{job.Job}", AlertSeverity.Critical, [job.Job, job.Scheduler, job.Fault ?? ""])),
    ];
}
