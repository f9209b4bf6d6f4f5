using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Dids;

/// <summary>Sends the calls of an allocated number elsewhere.</summary>
/// <param name="AllocationId">The allocation.</param>
/// <param name="Version">The version that was read; the edit is refused when somebody saved a newer one since.</param>
/// <param name="Destinations">Where its calls go from now on, in the order they are tried; one to ten.</param>
public sealed record ChangeDidDestinationsInput(Guid AllocationId, int Version, IReadOnlyList<DestinationDetails> Destinations);

public sealed class ChangeDidDestinations(TrunkFlowDbContext db)
{
    public async Task<CustomerDid> RunAsync(ChangeDidDestinationsInput input, CancellationToken cancellationToken)
    {
        var allocation = await db.FindOrRefuseAsync<CustomerDid>(input.AllocationId, input.Version, cancellationToken, "allocationId");
        await db.RequireDestinationsAsync(allocation.CustomerId, input.Destinations, cancellationToken);
        await db.Entry(allocation).Collection(row => row.Destinations).LoadAsync(cancellationToken);
        allocation.ChangeDestinations(input.Destinations);
        await db.SaveChangesAsync(cancellationToken);
        return allocation;
    }
}
