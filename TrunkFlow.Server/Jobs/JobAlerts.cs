using System.Globalization;
using TrunkFlow.Server.Alerts;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Jobs;

/// <summary>
/// Jobs whose last run failed, and all its tries; the import of call records has a kind of its own, for it is money. An import that hangs, reads the wrong file or one that Asterisk does not
/// write does not fail: it is known by calls that ended and have no record.
/// </summary>
public sealed class JobAlerts(JobHistory history, IActiveCalls calls) : IAlertRule
{
    public const string ImportStuck = "import-stuck";
    public const string RecordsMissing = "records-missing";
    public const string JobFailed = "job-failed";

    /// <summary>What has not run for so long is run no more: its node has been taken down.</summary>
    private static readonly TimeSpan Gone = TimeSpan.FromDays(2);

    /// <summary>A record is stored within a second or two.</summary>
    private static readonly TimeSpan RecordedBy = TimeSpan.FromMinutes(5);

    public IReadOnlyList<string> Kinds { get; } = [ImportStuck, RecordsMissing, JobFailed];

    public async Task<IReadOnlyList<AlertCondition>> FindAsync(TrunkFlowDbContext db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var failing = (await history.FailingAsync(cancellationToken)).Where(job => now - job.LastAt < Gone)
            .Select(job => new AlertCondition(
                job.Job == CallImportJob.Key.Name ? ImportStuck : JobFailed, $"{job.Scheduler}/{job.Job}", AlertSeverity.Critical, [job.Job, job.Scheduler, job.Fault ?? ""]))
            .ToList();
        // Where the import fails, that is why.
        var missing = calls.Nodes.Where(node => now - node.UnbookedSince > RecordedBy && !failing.Exists(job => job.Kind == ImportStuck && job.Arguments[1] == JobSchedulers.OfNode(node.NodeKey)))
            .Select(node => new AlertCondition(RecordsMissing, node.NodeKey, AlertSeverity.Critical, [node.NodeKey, node.UnbookedSince!.Value.ToString("O", CultureInfo.InvariantCulture)]));
        return [.. failing, .. missing];
    }
}
