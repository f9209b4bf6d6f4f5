using Quartz;
using TrunkFlow.Server.Calls.Import;

namespace TrunkFlow.Server.Jobs;

public sealed class CallImportJob(FollowCallRecords follow) : IJob
{
    public static readonly JobKey Key = new("call-import");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var outcome = await follow.RunAsync(cancellationToken);
        context.Result = outcome is null ? JobRunReport.Skipped("another run is importing")
            : outcome.Files == 0 ? JobRunReport.Skipped("no new lines")
            : JobRunReport.Succeeded(outcome.ToString())
                .With("calls", outcome.Lines.Calls).With("unrated", outcome.Lines.Unrated).With("quarantined", outcome.Lines.Quarantined);
    }
}
