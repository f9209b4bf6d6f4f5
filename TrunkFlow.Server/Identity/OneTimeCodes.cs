using System.Security.Cryptography;
using OtpNet;

namespace TrunkFlow.Server.Identity;

/// <summary>Codes of an authenticator app (RFC 6238): six digits, SHA-1, a new one every 30 seconds, as every app can make them.</summary>
public static class OneTimeCodes
{
    private const int SecretBytes = 20;
    private const string Issuer = "TrunkFlow";

    // A telephone's clock may be one step away from ours (RFC 6238 section 5.2).
    private static readonly VerificationWindow Window = new(previous: 1, future: 1);

    /// <summary>A new secret in base32, as it is typed into an app.</summary>
    public static string NewSecret() => Base32Encoding.ToString(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>The secret's bytes; null where the text is none of ours.</summary>
    public static byte[]? Read(string secret)
    {
        try
        {
            var bytes = Base32Encoding.ToBytes(secret.Replace(" ", "", StringComparison.Ordinal));
            return bytes.Length == SecretBytes ? bytes : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The address an app reads from a QR code (<c>otpauth://totp/…</c>, the Key URI Format).</summary>
    public static string Address(string secret, string username) => new OtpUri(OtpType.Totp, secret, username, Issuer).ToString();

    /// <summary>The time step the code belongs to; null where it is none of the secret's at this moment.</summary>
    public static long? StepOf(byte[] secret, string code, DateTimeOffset now) =>
        new Totp(secret).VerifyTotp(now.UtcDateTime, code.Replace(" ", "", StringComparison.Ordinal), out var step, Window) ? step : null;
}
