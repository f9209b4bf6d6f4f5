using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Providers;

/// <summary>Removes a provider that has no gateways, numbers or calls, together with its buy rates.</summary>
/// <param name="Id">The provider.</param>
public sealed record DeleteProviderInput(Guid Id);

public sealed class DeleteProvider(TrunkFlowDbContext db)
{
    public async Task<Provider> RunAsync(DeleteProviderInput input, CancellationToken cancellationToken)
    {
        var provider = await db.FindOrRefuseAsync<Provider>(input.Id, cancellationToken);
        if (await db.Gateways.AnyAsync(gateway => gateway.ProviderId == provider.Id, cancellationToken)
            || await db.Dids.AnyAsync(did => did.ProviderId == provider.Id, cancellationToken))
        {
            throw new ProviderInUseException(provider.Name);
        }

        db.Remove(provider);
        await db.SaveChangesAsync(cancellationToken);
        return provider;
    }
}
