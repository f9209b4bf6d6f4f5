using System.Globalization;
using System.Text;
using TrunkFlow.Server.Asterisk.Sync;

namespace TrunkFlow.Server.Asterisk.Install;

/// <summary>A unified diff for the administrator's screen, without passwords.</summary>
internal static class ChangeText
{
    public static string Of(string path, byte[]? before, byte[]? after)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"--- {(before is null ? "/dev/null" : path)}\n+++ {(after is null ? "/dev/null" : path)}\n");
        LineDiff.Append(text, Lines(before), Lines(after), Concealed);
        return text.ToString();
    }

    private static string[] Lines(byte[]? bytes) => bytes is { Length: > 0 } ? [.. ConfigLine.Split(Encoding.UTF8.GetString(bytes)).Select(line => line.Text)] : [];

    private static string Concealed(string line)
    {
        var equals = line.IndexOf('=', StringComparison.Ordinal);
        var key = equals < 0 ? "" : line[..equals];
        return key.Contains("secret", StringComparison.OrdinalIgnoreCase) || key.Contains("pass", StringComparison.OrdinalIgnoreCase)
            ? $"{key}= (not shown)"
            : line;
    }
}
