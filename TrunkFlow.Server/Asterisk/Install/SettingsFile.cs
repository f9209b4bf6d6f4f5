using System.Text;

namespace TrunkFlow.Server.Asterisk.Install;

/// <summary>The server's environment file (systemd's EnvironmentFile, an env_file): <c>NAME=value</c> lines. Others than the ones given stay as they are.</summary>
internal static class SettingsFile
{
    public const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static IEnumerable<string> Lines(IEnumerable<KeyValuePair<string, string>> settings) => settings.Select(Line);

    public static byte[] With(byte[]? before, IReadOnlyList<KeyValuePair<string, string>> settings)
    {
        var lines = Encoding.UTF8.GetString(before ?? []).Split('\n').ToList();
        if (lines[^1].Length == 0)
        {
            lines.RemoveAt(lines.Count - 1);
        }

        foreach (var setting in settings)
        {
            if (lines.FindLastIndex(line => NameOf(line) == setting.Key) is >= 0 and var at)
            {
                lines[at] = Line(setting);
            }
            else
            {
                lines.Add(Line(setting));
            }
        }

        return Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n")));
    }

    /// <summary>What a file says, under the names the configuration has.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Read(string path) =>
        from line in File.ReadLines(path)
        let name = NameOf(line)
        where name is not null
        select KeyValuePair.Create(name.Replace("__", ":", StringComparison.Ordinal), (string?)line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim().Trim('"'));

    private static string? NameOf(string line) =>
        line.TrimStart().StartsWith('#') || line.IndexOf('=', StringComparison.Ordinal) < 1 ? null : line[..line.IndexOf('=', StringComparison.Ordinal)].Trim();

    private static string Line(KeyValuePair<string, string> setting) =>
        setting.Value.AsSpan().ContainsAny(" #\"'$") ? $"{setting.Key}=\"{setting.Value}\"" : $"{setting.Key}={setting.Value}";
}
