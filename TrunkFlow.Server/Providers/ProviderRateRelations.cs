using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Providers;

/// <summary>What hangs together with ProviderRate: every field is loaded for all objects of a request at once.</summary>
[ExtendObjectType(typeof(ProviderRate))]
public sealed class ProviderRateRelations
{
    /// <summary>The hours of the week it holds in, like mon-fri 08:00-18:00; null for always.</summary>
    public string? GetTimeBand([Parent] ProviderRate rate) => rate.TimeBand?.ToString();

    /// <summary>Who charges it.</summary>
    [Authorize(Policies.Read)]
    public async Task<Provider> GetProviderAsync([Parent] ProviderRate rate, ProviderById loader, CancellationToken cancellationToken) =>
        (await loader.LoadAsync(rate.ProviderId, cancellationToken))!;
}
