using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Calls;

/// <summary>Says that nothing can be made of a quarantined line.</summary>
/// <param name="Id">The line in quarantine; it must wait.</param>
/// <param name="Reason">Why, at most 200 letters.</param>
public sealed record DismissQuarantinedRowInput(Guid Id, string Reason);

public sealed class DismissQuarantinedRow(TrunkFlowDbContext db, CurrentActor actor, TimeProvider time)
{
    public async Task<QuarantinedRow> RunAsync(DismissQuarantinedRowInput input, CancellationToken cancellationToken)
    {
        var row = await db.QuarantinedRows.FirstOrDefaultAsync(row => row.Id == input.Id, cancellationToken) ?? throw NotFoundException.Of<QuarantinedRow>(input.Id, "id");
        row.Dismiss(actor.Value.Name, input.Reason, time.GetUtcNow());
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (ChangedMeanwhileException)
        {
            throw new QuarantinedRowNotWaitingException();
        }

        return row;
    }
}
