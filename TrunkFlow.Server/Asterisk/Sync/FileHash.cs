using System.Security.Cryptography;
using System.Text;

namespace TrunkFlow.Server.Asterisk.Sync;

/// <summary>Hashes as <c>sha256sum</c> writes and checks them, so that an administrator can too.</summary>
internal static class FileHash
{
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public static byte[] Manifest(ConfigurationFiles files) =>
        Encoding.UTF8.GetBytes(string.Concat(files.Files.Select(file => $"{Convert.ToHexStringLower(SHA256.HashData(file.Value))}  {file.Key}\n")));

    public static bool Matches(string path, string hash) => File.Exists(path) && Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))) == hash;
}
