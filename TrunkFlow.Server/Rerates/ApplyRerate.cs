using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Rerates;

/// <summary>Puts the new prices in, all of them or none, and the difference into the ledger.</summary>
/// <param name="Id">The rerating.</param>
/// <param name="Version">The version that was looked at.</param>
public sealed record ApplyRerateInput(Guid Id, int Version);

public sealed class ApplyRerate(TrunkFlowDbContext db, TellRerate tell)
{
    public async Task<Rerate> RunAsync(ApplyRerateInput input, CancellationToken cancellationToken)
    {
        var rerate = await db.FindOrRefuseAsync<Rerate>(input.Id, input.Version, cancellationToken);
        rerate.Apply();
        await db.SaveChangesAsync(cancellationToken);
        await tell.AboutAsync(rerate, cancellationToken);
        return rerate;
    }
}
