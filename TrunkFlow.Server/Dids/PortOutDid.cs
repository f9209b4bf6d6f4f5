using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Dids;

/// <summary>Notes that a free or resting number left for another operator.</summary>
/// <param name="DidId">The number.</param>
public sealed record PortOutDidInput(Guid DidId);

public sealed class PortOutDid(TrunkFlowDbContext db)
{
    public async Task<Did> RunAsync(PortOutDidInput input, CancellationToken cancellationToken)
    {
        var did = await db.FindOrRefuseAsync<Did>(input.DidId, cancellationToken, "didId");
        did.PortOut();
        await db.SaveChangesAsync(cancellationToken);
        return did;
    }
}
