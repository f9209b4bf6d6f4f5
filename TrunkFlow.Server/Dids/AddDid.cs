using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Dids;

/// <summary>A number for the inventory.</summary>
public sealed record AddDidInput : DidDetails
{
    /// <summary>The number in international form, with or without its plus sign.</summary>
    public required string Number { get; init; }
}

public sealed class AddDid(TrunkFlowDbContext db)
{
    public async Task<Did> RunAsync(AddDidInput input, CancellationToken cancellationToken)
    {
        await db.RequireCarrierAsync(input, cancellationToken);
        var did = new Did(input.Number, input);
        db.Dids.Add(did);
        await db.SaveChangesAsync(cancellationToken);
        return did;
    }
}
