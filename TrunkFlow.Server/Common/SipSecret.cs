using System.Security.Cryptography;
using System.Text;

namespace TrunkFlow.Server.Common;

/// <summary>A password for a telephone: generated, shown once and kept only as the digest SIP needs.</summary>
public static class SipSecret
{
    /// <summary>The realm of every digest; changing it would invalidate every stored secret.</summary>
    public const string Realm = "trunkflow";

    private const string Alphabet = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    public static string New() => RandomNumberGenerator.GetString(Alphabet, 24);

    /// <summary>HA1 of RFC 3261 section 22 and RFC 2617: MD5 of user, realm and password. Telephones know no other.</summary>
    public static string Digest(string username, string secret)
    {
#pragma warning disable CA5351 // SIP digest authentication is defined with MD5.
        return Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes($"{username}:{Realm}:{secret}")));
#pragma warning restore CA5351
    }
}
