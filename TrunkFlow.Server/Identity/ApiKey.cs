using System.Net;
using System.Security.Cryptography;
using System.Text;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Customers;

namespace TrunkFlow.Server.Identity;

/// <summary>A key a program signs its requests with. Shown once, stored as a hash.</summary>
public sealed class ApiKey : Entity
{
    /// <summary>What every key begins with, so that a scanner of published code can tell it.</summary>
    public const string Mark = "tf_";

    private ApiKey()
    {
    }

    private ApiKey(NewApiKey details, string secret)
    {
        Name = SwitchText.Name("name", details.Name);
        Role = Require.Known("role", details.Role);
        Scopes = KeyScopes.Check("scopes", details.Role, details.Scopes);
        CustomerId = details.CustomerId;
        AllowedAddresses = details.AllowedAddresses;
        ExpiresAt = details.ExpiresAt;
        Prefix = secret[..8];
        SecretHash = Hash(secret);
        if ((Role == UserRole.Partner) != CustomerId is not null)
        {
            throw new InvalidValueException("customerId", "PartnerCustomer");
        }
    }

    public string Name { get; private set; } = "";

    /// <summary>The first characters, so that people can tell keys apart.</summary>
    public string Prefix { get; private set; } = "";

    /// <summary>SHA-256: the key itself has 200 random bits, so a slow hash would protect nothing more.</summary>
    public byte[] SecretHash { get; private set; } = [];

    /// <summary>On whose behalf: what that role may not, no key of it may.</summary>
    public UserRole Role { get; private set; }

    /// <summary>What of it the key may do.</summary>
    public KeyScope[] Scopes { get; private set; } = [];

    [IsProjected]
    public Guid? CustomerId { get; private set; }
    public Customer? Customer { get; private set; }

    /// <summary>Where it may be used from; empty for anywhere.</summary>
    public IPNetwork[] AllowedAddresses { get; private set; } = [];
    public DateTimeOffset? ExpiresAt { get; private set; }
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>To the minute; null when it was never used.</summary>
    public DateTimeOffset? LastUsedAt { get; private set; }
    public IPAddress? LastUsedFrom { get; private set; }

    /// <summary>The key and, once, its secret.</summary>
    public static (ApiKey Key, string Secret) Create(NewApiKey details)
    {
        var secret = Mark + RandomNumberGenerator.GetString("abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789", 40);
        return (new ApiKey(details, secret), secret);
    }

    public static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    /// <summary>From an address nobody knows only where every address will do.</summary>
    public bool IsUsable(DateTimeOffset now, IPAddress? address) =>
        RevokedAt is null && (ExpiresAt is null || ExpiresAt > now)
        && (AllowedAddresses.Length == 0 || (address is not null && AllowedAddresses.Any(network => network.Contains(address))));

    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;
}
