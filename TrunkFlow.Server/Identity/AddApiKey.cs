using System.Net;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Identity;

/// <summary>A new key for a program.</summary>
/// <param name="Name">What it is for.</param>
/// <param name="Role">On whose behalf: operator, viewer or partner. There is no key that administers.</param>
/// <param name="Scopes">What of it the key may do; at least one.</param>
/// <param name="CustomerId">The customer of a partner’s key; a partner leaves it out and gets its own.</param>
/// <param name="AllowedAddresses">Addresses and networks (CIDR) it may be used from; none for anywhere.</param>
/// <param name="ExpiresAt">From when it is refused; null for never.</param>
public sealed record AddApiKeyInput(
    string Name, UserRole Role, IReadOnlyList<KeyScope> Scopes, Guid? CustomerId = null, IReadOnlyList<string>? AllowedAddresses = null, DateTimeOffset? ExpiresAt = null);

/// <summary>What a key is made from.</summary>
public sealed record NewApiKey(
    string Name, UserRole Role, IReadOnlyList<KeyScope> Scopes, Guid? CustomerId, IPNetwork[] AllowedAddresses, DateTimeOffset? ExpiresAt);

/// <summary>A key with its secret, shown this once.</summary>
/// <param name="ApiKey">The key.</param>
/// <param name="Secret">Send it with every request: <c>Authorization: Bearer tf_…</c>.</param>
public sealed record ApiKeySecret(ApiKey ApiKey, string Secret);

public sealed class AddApiKey(TrunkFlowDbContext db, CurrentActor actor, TimeProvider clock)
{
    public async Task<ApiKeySecret> RunAsync(AddApiKeyInput input, CancellationToken cancellationToken)
    {
        var customerId = input.CustomerId;
        if (actor.Value.CustomerId is { } own)
        {
            // A partner makes keys for itself and no others.
            customerId ??= own;
            if (input.Role != UserRole.Partner)
            {
                throw new InvalidValueException("role", "KeyOfPartner");
            }
        }

        await db.RequireAsync<Customer>("customerId", customerId, cancellationToken);
        if (input.ExpiresAt <= clock.GetUtcNow())
        {
            throw new InvalidValueException("expiresAt", "NotInFuture");
        }

        var addresses = NetworkAddress.ParseAll("allowedAddresses", input.AllowedAddresses);
        var (key, secret) = ApiKey.Create(new NewApiKey(input.Name, input.Role, input.Scopes, customerId, addresses, input.ExpiresAt));
        db.ApiKeys.Add(key);
        await db.SaveChangesAsync(cancellationToken);
        return new ApiKeySecret(key, secret);
    }
}
