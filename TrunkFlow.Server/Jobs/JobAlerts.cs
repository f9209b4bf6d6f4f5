using TrunkFlow.Server.Alerts;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Jobs;

/// <summary>Jobs whose last run failed; the import of call records has a kind of its own, for it is money.</summary>
public sealed class JobAlerts(JobHistory history) : IAlertRule
{
    public const string ImportStuck = "import-stuck";
    public const string JobFailed = "job-failed";

    private const int Lately = 50;

    public IReadOnlyList<string> Kinds { get; } = [ImportStuck, JobFailed];

    public async Task<IReadOnlyList<AlertCondition>> FindAsync(TrunkFlowDbContext db, DateTimeOffset now, CancellationToken cancellationToken) =>
    [
        .. (await history.LatestAsync(Lately, cancellationToken)).GroupBy(run => (run.Scheduler, run.Job)).Select(runs => runs.First())
            .Where(run => run.Result == JobResult.Failed)
            .Select(run => new AlertCondition(
                run.Job == CallImportJob.Key.Name ? ImportStuck : JobFailed, $"{run.Scheduler}/{run.Job}", AlertSeverity.Critical, [run.Job, run.Scheduler, run.Fault ?? ""])),
    ];
}
