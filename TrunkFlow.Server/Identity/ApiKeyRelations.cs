using TrunkFlow.Server.Common;
using TrunkFlow.Server.Customers;

namespace TrunkFlow.Server.Identity;

/// <summary>What hangs together with ApiKey: every field is loaded for all objects of a request at once.</summary>
[ExtendObjectType(typeof(ApiKey))]
public sealed class ApiKeyRelations
{
    /// <summary>Addresses and networks (CIDR) it may be used from; empty for anywhere.</summary>
    public IReadOnlyList<string> GetAllowedAddresses([Parent] ApiKey key) => [.. key.AllowedAddresses.Select(NetworkAddress.Text)];

    /// <summary>Where it was last used from; null for never.</summary>
    public string? GetLastUsedFrom([Parent] ApiKey key) => key.LastUsedFrom?.ToString();

    /// <summary>The customer a partner’s key belongs to; null for every other role.</summary>
    [Authorize(Policies.Own)]
    public async Task<Customer?> GetCustomerAsync([Parent] ApiKey key, CustomerById loader, CancellationToken cancellationToken) =>
        key.CustomerId is { } id ? await loader.LoadAsync(id, cancellationToken) : null;
}
