using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Dids;

/// <summary>Takes a number back from its customer. It rests in quarantine before it can be given to another.</summary>
/// <param name="DidId">The number; it must be allocated.</param>
/// <param name="QuarantineDays">How long it rests, 90 days unless said otherwise.</param>
public sealed record ReleaseDidInput(Guid DidId, [property: DefaultValue(90)] int QuarantineDays = 90);

public sealed class ReleaseDid(TrunkFlowDbContext db, TimeProvider clock)
{
    public async Task<Did> RunAsync(ReleaseDidInput input, CancellationToken cancellationToken)
    {
        var did = await db.FindOrRefuseAsync<Did>(input.DidId, cancellationToken, "didId");
        var days = Common.Require.InRange("quarantineDays", input.QuarantineDays, 0, 3650);
        var allocation = await db.CustomerDids.FirstOrDefaultAsync(row => row.DidId == did.Id && row.ValidUntil == null, cancellationToken)
            ?? throw new DidStatusException(did.Number, did.Status);
        var now = clock.GetUtcNow();
        did.Release(allocation, now, now.AddDays(days));
        await db.SaveChangesAsync(cancellationToken);
        return did;
    }
}
