using Quartz;
using TrunkFlow.Server.RateDecks;

namespace TrunkFlow.Server.Jobs;

[DisallowConcurrentExecution]
public sealed class RateDeckJob(RateDeckWork work) : IJob
{
    public static readonly JobKey Key = new("rate-decks");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var decks = await work.RunAsync(cancellationToken);
        context.Result = decks == 0 ? JobRunReport.Skipped("no deck waits") : JobRunReport.Succeeded($"{decks} decks").With("decks", decks);
    }
}
