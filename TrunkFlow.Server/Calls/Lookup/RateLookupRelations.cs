using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Calls.Lookup;

/// <summary>What hangs together with RateLookup.</summary>
[ExtendObjectType(typeof(RateLookup))]
public sealed class RateLookupRelations
{
    /// <summary>What every active provider charges for it, the cheapest first.</summary>
    [Authorize(Policies.Read, ApplyPolicy.Validation)]
    public Task<IReadOnlyList<ProviderOffer>> GetProvidersAsync([Parent] RateLookup lookup, ReadProviderOffers operation, CancellationToken cancellationToken) =>
        operation.RunAsync(lookup, cancellationToken);
}
