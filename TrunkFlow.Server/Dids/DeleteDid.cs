using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Dids;

/// <summary>Removes a number that was never allocated and has no calls.</summary>
/// <param name="Id">The DID.</param>
public sealed record DeleteDidInput(Guid Id);

public sealed class DeleteDid(TrunkFlowDbContext db)
{
    public async Task<Did> RunAsync(DeleteDidInput input, CancellationToken cancellationToken)
    {
        var did = await db.FindOrRefuseAsync<Did>(input.Id, cancellationToken);
        if (await db.CustomerDids.AnyAsync(allocation => allocation.DidId == did.Id, cancellationToken))
        {
            throw new DidInUseException(did.Number);
        }

        db.Remove(did);
        await db.SaveChangesAsync(cancellationToken);
        return did;
    }
}
