using TrunkFlow.Server.Data;
using TrunkFlow.Server.Settings;

namespace TrunkFlow.Server.Providers;

/// <summary>All fields of a provider as they shall be. What is left out takes its default.</summary>
public sealed record EditProviderInput : ProviderDetails
{
    /// <summary>The provider to change.</summary>
    public required Guid Id { get; init; }

    /// <summary>The version that was read; the edit is refused when somebody saved a newer one since.</summary>
    public required int Version { get; init; }
}

public sealed class EditProvider(TrunkFlowDbContext db)
{
    public async Task<Provider> RunAsync(EditProviderInput input, CancellationToken cancellationToken)
    {
        await db.RequireInstallationCurrencyAsync(input.Currency, cancellationToken);
        var provider = await db.FindOrRefuseAsync<Provider>(input.Id, input.Version, cancellationToken);
        provider.Edit(input);
        await db.SaveChangesAsync(cancellationToken);
        return provider;
    }
}
