using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Calls;

/// <summary>Says that nothing can be made of several quarantined lines, all of them or none.</summary>
/// <param name="Ids">The lines in quarantine, at most 1,000; each must wait.</param>
/// <param name="Reason">Why, at most 200 letters.</param>
public sealed record DismissQuarantinedRowsInput(IReadOnlyList<Guid> Ids, string Reason);

public sealed class DismissQuarantinedRows(TrunkFlowDbContext db, CurrentActor actor, TimeProvider time)
{
    public async Task<IReadOnlyList<QuarantinedRow>> RunAsync(DismissQuarantinedRowsInput input, CancellationToken cancellationToken)
    {
        var ids = input.Ids.Distinct().ToList();
        Require.InRange("ids", ids.Count, 1, 1_000);
        var rows = await db.QuarantinedRows.Where(row => ids.Contains(row.Id)).OrderByDescending(row => row.Id).ToListAsync(cancellationToken);
        if (ids.Except(rows.Select(row => row.Id)).Cast<Guid?>().FirstOrDefault() is { } missing)
        {
            throw NotFoundException.Of<QuarantinedRow>(missing, "ids");
        }

        var now = time.GetUtcNow();
        foreach (var row in rows)
        {
            row.Dismiss(actor.Value.Name, input.Reason, now);
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (ChangedMeanwhileException)
        {
            throw new QuarantinedRowNotWaitingException();
        }

        return rows;
    }
}
