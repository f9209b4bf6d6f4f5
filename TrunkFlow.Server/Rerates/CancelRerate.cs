using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Rerates;

/// <summary>Drops a rerating that has not changed anything.</summary>
/// <param name="Id">The rerating.</param>
public sealed record CancelRerateInput(Guid Id);

public sealed class CancelRerate(TrunkFlowDbContext db, TellRerate tell)
{
    public async Task<Rerate> RunAsync(CancelRerateInput input, CancellationToken cancellationToken)
    {
        var rerate = await db.FindOrRefuseAsync<Rerate>(input.Id, cancellationToken);
        rerate.Cancel();
        await db.SaveChangesAsync(cancellationToken);
        await db.RerateChanges.Where(change => change.RerateId == rerate.Id).ExecuteDeleteAsync(cancellationToken);
        await tell.AboutAsync(rerate, cancellationToken);
        return rerate;
    }
}
