using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Calls;

/// <summary>Makes the partitions of this month and the next three, so that no call ever waits for one.</summary>
public sealed class KeepCallPartitions(IDbContextFactory<TrunkFlowDbContext> contexts, TimeProvider time)
{
    private const int MonthsAhead = 3;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await CallPartitions.EnsureAroundAsync(db, time.GetUtcNow(), MonthsAhead, cancellationToken);
    }
}
