using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Dids;

/// <summary>Notes that a number that had left came back; it is free again.</summary>
/// <param name="DidId">The number.</param>
public sealed record PortBackDidInput(Guid DidId);

public sealed class PortBackDid(TrunkFlowDbContext db)
{
    public async Task<Did> RunAsync(PortBackDidInput input, CancellationToken cancellationToken)
    {
        var did = await db.FindOrRefuseAsync<Did>(input.DidId, cancellationToken, "didId");
        did.PortBack();
        await db.SaveChangesAsync(cancellationToken);
        return did;
    }
}
