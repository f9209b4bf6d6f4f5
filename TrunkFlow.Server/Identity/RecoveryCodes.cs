using System.Security.Cryptography;
using System.Text;

namespace TrunkFlow.Server.Identity;

/// <summary>Codes to write down for the day the telephone is lost: each opens once. Only their hashes are kept.</summary>
public static class RecoveryCodes
{
    private const int Count = 10;
    private const int Length = 10;

    // No letter that is read as another; 49 random bits, so that a fast hash is enough.
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    public static IReadOnlyList<string> Make() => [.. Enumerable.Range(0, Count).Select(_ => RandomNumberGenerator.GetString(Alphabet, Length))];

    /// <summary>SHA-256 in hexadecimal, of the code without the spaces and hyphens people type into it.</summary>
    public static string Hash(string code)
    {
        var plain = string.Concat(code.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(plain)));
    }
}
