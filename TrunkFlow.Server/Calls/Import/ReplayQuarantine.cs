using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Calls.Import;

/// <summary>Which lines to import again.</summary>
/// <param name="NodeKey">Those of this node; null for those of all.</param>
public sealed record ReplayQuarantineInput(string? NodeKey = null);

/// <summary>What became of the lines that waited.</summary>
/// <param name="Replayed">How many are read now.</param>
/// <param name="Unreadable">How many are as unreadable as they were.</param>
public sealed record QuarantineReplay(int Replayed, int Unreadable);

/// <summary>
/// Imports all lines again that wait, in the order of the files, so that a call's attempts come in theirs. Each is stored or not by itself: stopped half way, it
/// is asked for once more.
/// </summary>
public sealed class ReplayQuarantine(IDbContextFactory<TrunkFlowDbContext> contexts, ReplayQuarantinedRow replay)
{
    public async Task<QuarantineReplay> RunAsync(ReplayQuarantineInput input, CancellationToken cancellationToken)
    {
        var waiting = await WaitingAsync(input.NodeKey, cancellationToken);
        var replayed = 0;
        foreach (var row in waiting)
        {
            replayed += await replay.TryAsync(row, cancellationToken) is null ? 1 : 0;
        }

        return new QuarantineReplay(replayed, waiting.Count - replayed);
    }

    private async Task<List<QuarantinedRow>> WaitingAsync(string? node, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.QuarantinedRows.AsNoTracking().Include(row => row.CdrSource)
            .Where(QuarantinedRow.Waiting).Where(row => node == null || row.CdrSource!.NodeKey == node)
            .OrderBy(row => row.CdrSource!.FoundAt).ThenBy(row => row.CdrSourceId).ThenBy(row => row.Offset)
            .ToListAsync(cancellationToken);
    }
}
