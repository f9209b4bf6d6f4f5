using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.TestCalls;

/// <summary>Test calls are kept for three months; their call records as long as any.</summary>
public sealed class TestCallRetention(IDbContextFactory<TrunkFlowDbContext> contexts, TimeProvider time) : IRetention
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    public async Task<IReadOnlyList<(string What, long Count)>> ForgetAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var before = time.GetUtcNow() - Kept;
        return [("test-calls", await db.TestCalls.Where(call => call.CreatedAt < before).ExecuteDeleteAsync(cancellationToken))];
    }
}
