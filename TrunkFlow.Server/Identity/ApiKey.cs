using System.Net;
using System.Security.Cryptography;
using System.Text;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Customers;

namespace TrunkFlow.Server.Identity;

/// <summary>A key a program signs its requests with. Shown once, stored as a hash.</summary>
public sealed class ApiKey : Entity
{
    private ApiKey()
    {
    }

    private ApiKey(string name, UserRole role, Guid? customerId, IPNetwork[] allowedAddresses, DateTimeOffset? expiresAt, string secret)
    {
        Name = SwitchText.Name("name", name);
        Role = Require.Known("role", role);
        CustomerId = customerId;
        AllowedAddresses = allowedAddresses;
        ExpiresAt = expiresAt;
        Prefix = secret[..8];
        SecretHash = Hash(secret);
        if ((role == UserRole.Partner) != customerId is not null)
        {
            throw new InvalidValueException("customerId", "PartnerCustomer");
        }
    }

    public string Name { get; private set; } = "";

    /// <summary>The first characters, so that people can tell keys apart.</summary>
    public string Prefix { get; private set; } = "";

    /// <summary>SHA-256: the key itself has 200 random bits, so a slow hash would protect nothing more.</summary>
    public byte[] SecretHash { get; private set; } = [];

    /// <summary>What the key may do.</summary>
    public UserRole Role { get; private set; }
    public Guid? CustomerId { get; private set; }
    public Customer? Customer { get; private set; }

    /// <summary>Where it may be used from; empty for anywhere.</summary>
    public IPNetwork[] AllowedAddresses { get; private set; } = [];
    public DateTimeOffset? ExpiresAt { get; private set; }
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>The key and, once, its secret.</summary>
    public static (ApiKey Key, string Secret) Create(
        string name, UserRole role, Guid? customerId = null, IPNetwork[]? allowedAddresses = null, DateTimeOffset? expiresAt = null)
    {
        var secret = "tf_" + RandomNumberGenerator.GetString("abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789", 40);
        return (new ApiKey(name, role, customerId, allowedAddresses ?? [], expiresAt, secret), secret);
    }

    public static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    public bool IsUsable(DateTimeOffset now, IPAddress address) =>
        RevokedAt is null && (ExpiresAt is null || ExpiresAt > now)
        && (AllowedAddresses.Length == 0 || AllowedAddresses.Any(network => network.Contains(address)));

    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;
}
