using System.Security.Cryptography;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Alerts.Webhooks;

/// <summary>An address that is told of alerts.</summary>
public sealed class Webhook : Entity
{
    private const string SecretPurpose = "webhook secret";
    private const int SecretBytes = 32;
    private const int LongestUrl = 2_000;

    private Webhook()
    {
    }

    public Webhook(WebhookDetails details) => Edit(details);

    public string Name { get; private set; } = "";
    public string Url { get; private set; } = "";

    /// <summary>Alerts less urgent than this are not told.</summary>
    public AlertSeverity LeastSeverity { get; private set; }
    public bool Enabled { get; private set; }

    /// <summary>What deliveries are signed with, sealed with the master key.</summary>
    public byte[] SealedSecret { get; private set; } = [];

    public void Edit(WebhookDetails details)
    {
        Name = Require.Text("name", details.Name);
        Url = Address(details.Url);
        LeastSeverity = Require.Known("leastSeverity", details.LeastSeverity);
        Enabled = details.Enabled;
    }

    /// <summary>Makes a new secret; the former one signs nothing any more.</summary>
    /// <returns>In clear, to be shown this once.</returns>
    public string Renew(MasterKey key)
    {
        var secret = RandomNumberGenerator.GetBytes(SecretBytes);
        SealedSecret = key.Seal(secret, SecretPurpose);
        return Convert.ToHexStringLower(secret);
    }

    public byte[] OpenSecret(MasterKey key) => key.Open(SealedSecret, SecretPurpose);

    private static string Address(string url) =>
        Uri.TryCreate(Require.Text("url", url, LongestUrl), UriKind.Absolute, out var address) && address.Scheme is "https" or "http" && address.UserInfo.Length == 0 && address.Host.Length > 0
            ? address.AbsoluteUri
            : throw new InvalidValueException("url", "NotWebAddress");
}

/// <summary>What can be said of a webhook.</summary>
public sealed record WebhookDetails(string Name, string Url, AlertSeverity LeastSeverity, bool Enabled);
