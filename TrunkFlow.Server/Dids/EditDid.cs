using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Dids;

/// <summary>All fields of a DID as they shall be. What is left out takes its default.</summary>
public sealed record EditDidInput : DidDetails
{
    /// <summary>The DID to change.</summary>
    public required Guid Id { get; init; }

    /// <summary>The version that was read; the edit is refused when somebody saved a newer one since.</summary>
    public required int Version { get; init; }
}

public sealed class EditDid(TrunkFlowDbContext db)
{
    public async Task<Did> RunAsync(EditDidInput input, CancellationToken cancellationToken)
    {
        await db.RequireCarrierAsync(input, cancellationToken);
        var did = await db.FindOrRefuseAsync<Did>(input.Id, input.Version, cancellationToken);
        did.Edit(input);
        await db.SaveChangesAsync(cancellationToken);
        return did;
    }
}
