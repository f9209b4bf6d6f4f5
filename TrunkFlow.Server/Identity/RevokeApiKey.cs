using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Identity;

/// <summary>Takes a key back, at once and for good. It stays in the list.</summary>
/// <param name="Id">The key.</param>
public sealed record RevokeApiKeyInput(Guid Id);

public sealed class RevokeApiKey(TrunkFlowDbContext db, TimeProvider clock)
{
    public async Task<ApiKey> RunAsync(RevokeApiKeyInput input, CancellationToken cancellationToken)
    {
        var key = await db.FindOrRefuseAsync<ApiKey>(input.Id, cancellationToken);
        key.Revoke(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return key;
    }
}
