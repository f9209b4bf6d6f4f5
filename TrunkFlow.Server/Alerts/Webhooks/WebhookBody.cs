using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Alerts.Webhooks;

/// <summary>What a webhook receives: JSON, and in a header the moment and the HMAC-SHA256 of "moment.body" by which the receiver knows who sent it, and that it is not an old one.</summary>
public static class WebhookBody
{
    public const string SignatureHeader = "TrunkFlow-Signature";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="delivery">Which; the receiver knows one that comes twice by its id.</param>
    /// <param name="alert">The alert as it is now; null for a test.</param>
    public static string Of(WebhookDelivery delivery, Alert? alert) => JsonSerializer.Serialize(
        new
        {
            id = delivery.Id,
            @event = delivery.Event is { } what ? $"alert.{EnumText.Of(what)}" : "test",
            at = delivery.CreatedAt,
            alert = alert is null ? null : new
            {
                id = alert.Id,
                kind = alert.Kind,
                subject = alert.Subject,
                severity = EnumText.Of(alert.Severity),
                arguments = alert.Arguments,
                customerId = alert.CustomerId,
                raisedAt = alert.RaisedAt,
                times = alert.Times,
                acknowledgedBy = alert.AcknowledgedBy,
                resolvedAt = alert.ResolvedAt,
            },
        },
        Options);

    /// <summary><c>t=1795690000,v1=…</c>: seconds since 1970, and the signature in hexadecimal.</summary>
    public static string Sign(string body, byte[] secret, DateTimeOffset at)
    {
        var moment = at.ToUnixTimeSeconds();
        return $"t={moment},v1={Convert.ToHexStringLower(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"{moment}.{body}")))}";
    }
}
