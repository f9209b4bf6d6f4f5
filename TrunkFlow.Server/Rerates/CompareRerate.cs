using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Rerates;

/// <summary>Compares once more: prices or calls may have changed since.</summary>
/// <param name="Id">The rerating.</param>
public sealed record CompareRerateInput(Guid Id);

public sealed class CompareRerate(TrunkFlowDbContext db, TellRerate tell)
{
    public async Task<Rerate> RunAsync(CompareRerateInput input, CancellationToken cancellationToken)
    {
        var rerate = await db.FindOrRefuseAsync<Rerate>(input.Id, cancellationToken);
        rerate.CompareAgain();
        await db.SaveChangesAsync(cancellationToken);
        await tell.AboutAsync(rerate, cancellationToken);
        return rerate;
    }
}
