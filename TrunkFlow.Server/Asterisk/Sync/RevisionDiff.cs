using System.Globalization;
using System.Text;

namespace TrunkFlow.Server.Asterisk.Sync;

/// <summary>What changed between two generations, for people: a unified diff per file, without passwords.</summary>
internal static class RevisionDiff
{
    private const int LongestText = 200_000;

    public static string? Between(ConfigurationFiles? before, ConfigurationFiles after)
    {
        var text = new StringBuilder();
        foreach (var name in after.ChangedFrom(before))
        {
            text.Append(CultureInfo.InvariantCulture, $"--- {name}\n+++ {name}\n");
            LineDiff.Append(text, Lines(before, name), Lines(after, name), Concealed);
            if (text.Length > LongestText)
            {
                text.Length = LongestText;
                text.Append("\n… cut here\n");
                break;
            }
        }

        return text.Length == 0 ? null : text.ToString();
    }

    private static string[] Lines(ConfigurationFiles? files, string name) =>
        files?.Text(name) is { Length: > 0 } text ? text.TrimEnd('\n').Split('\n') : [];

    /// <summary>A changed password still shows as a changed line, for its hash differs; nobody can read it.</summary>
    private static string Concealed(string line)
    {
        var equals = line.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0 || line[..equals].Trim() is not ("password" or "md5_cred" or "password_digest"))
        {
            return line;
        }

        var hash = System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(line));
        return $"{line[..equals]}=(hidden {Convert.ToHexStringLower(hash.AsSpan(0, 3))})";
    }
}
