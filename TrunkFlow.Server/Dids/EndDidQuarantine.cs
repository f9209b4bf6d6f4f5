using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Dids;

/// <summary>Makes a resting number free before its time.</summary>
/// <param name="DidId">The number.</param>
public sealed record EndDidQuarantineInput(Guid DidId);

public sealed class EndDidQuarantine(TrunkFlowDbContext db)
{
    public async Task<Did> RunAsync(EndDidQuarantineInput input, CancellationToken cancellationToken)
    {
        var did = await db.FindOrRefuseAsync<Did>(input.DidId, cancellationToken, "didId");
        did.EndQuarantine();
        await db.SaveChangesAsync(cancellationToken);
        return did;
    }
}
