using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Dids;

/// <summary>Gives a free number to a customer.</summary>
/// <param name="DidId">The number; it must be free.</param>
/// <param name="CustomerId">Who gets it.</param>
/// <param name="Destinations">Where its calls go, in the order they are tried; one to ten.</param>
public sealed record AllocateDidInput(Guid DidId, Guid CustomerId, IReadOnlyList<DestinationDetails> Destinations);

public sealed class AllocateDid(TrunkFlowDbContext db, TimeProvider clock)
{
    public async Task<CustomerDid> RunAsync(AllocateDidInput input, CancellationToken cancellationToken)
    {
        var did = await db.FindOrRefuseAsync<Did>(input.DidId, cancellationToken, "didId");
        await db.RequireAsync<Customer>("customerId", input.CustomerId, cancellationToken);
        await db.RequireDestinationsAsync(input.CustomerId, input.Destinations, cancellationToken);
        var allocation = did.Allocate(input.CustomerId, input.Destinations, clock.GetUtcNow());
        db.CustomerDids.Add(allocation);
        await db.SaveChangesAsync(cancellationToken);
        return allocation;
    }
}
