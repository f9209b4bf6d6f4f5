using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Dids;

/// <summary>Takes several numbers back from their customers, all of them or none. They rest in quarantine before they can be given to others.</summary>
/// <param name="Ids">The numbers, at most 10,000; each must be allocated.</param>
/// <param name="QuarantineDays">How long they rest, 90 days unless said otherwise.</param>
public sealed record ReleaseDidsInput(IReadOnlyList<Guid> Ids, [property: DefaultValue(90)] int QuarantineDays = 90);

public sealed class ReleaseDids(TrunkFlowDbContext db, TimeProvider clock)
{
    public async Task<IReadOnlyList<Did>> RunAsync(ReleaseDidsInput input, CancellationToken cancellationToken)
    {
        var days = Require.InRange("quarantineDays", input.QuarantineDays, 0, 3650);
        var dids = await db.FindAllOrRefuseAsync<Did>("ids", input.Ids, cancellationToken);
        var held = await db.CustomerDids.Where(row => input.Ids.Contains(row.DidId) && row.ValidUntil == null).ToDictionaryAsync(row => row.DidId, cancellationToken);
        var now = clock.GetUtcNow();
        foreach (var did in dids)
        {
            did.Release(held.GetValueOrDefault(did.Id) ?? throw new DidStatusException(did.Number, did.Status), now, now.AddDays(days));
        }

        await db.SaveChangesAsync(cancellationToken);
        return dids;
    }
}
