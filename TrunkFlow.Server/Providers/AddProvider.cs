using TrunkFlow.Server.Data;
using TrunkFlow.Server.Settings;

namespace TrunkFlow.Server.Providers;

/// <summary>A new carrier.</summary>
public sealed record AddProviderInput : ProviderDetails;

public sealed class AddProvider(TrunkFlowDbContext db)
{
    public async Task<Provider> RunAsync(AddProviderInput input, CancellationToken cancellationToken)
    {
        await db.RequireInstallationCurrencyAsync(input.Currency, cancellationToken);
        var provider = new Provider(input);
        db.Providers.Add(provider);
        await db.SaveChangesAsync(cancellationToken);
        return provider;
    }
}
