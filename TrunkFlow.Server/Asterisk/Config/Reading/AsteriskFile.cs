using System.Text;

namespace TrunkFlow.Server.Asterisk.Config.Reading;

/// <summary>
/// Reads a file the way Asterisk's own reader does (main/config.c: config_text_file_load, process_text_line), so that what we check is what Asterisk will
/// see: <c>;</c> ends a line, <c>\;</c> does not, <c>;--</c> opens a comment that only <c>--;</c> closes, <c>[name](template)</c>, <c>key = value</c>.
/// </summary>
public sealed class AsteriskFile
{
    private readonly List<AsteriskSection> sections = [];
    private readonly List<string> directives = [];
    private readonly Dictionary<string, IReadOnlyList<AsteriskSetting>> templates = new(StringComparer.Ordinal);
    private readonly HashSet<string> keys = new(StringComparer.Ordinal);
    private List<AsteriskSetting>? open;
    private int commentDepth;

    private AsteriskFile()
    {
    }

    public IReadOnlyList<AsteriskSection> Sections => sections;

    /// <summary>Lines that begin with <c>#</c>: includes and commands. Our files have none.</summary>
    public IReadOnlyList<string> Directives => directives;

    public static AsteriskFile Read(string text)
    {
        var file = new AsteriskFile();
        foreach (var line in text.AsSpan().Split('\n'))
        {
            file.ReadLine(file.WithoutComment(text.AsSpan(line)).Trim());
        }

        return file;
    }

    private ReadOnlySpan<char> WithoutComment(ReadOnlySpan<char> line)
    {
        if (commentDepth == 0 && !line.Contains(';'))
        {
            return line;
        }

        var kept = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            if (commentDepth > 0)
            {
                if (line[i..].StartsWith("--;"))
                {
                    commentDepth--;
                    i += 2;
                }

                continue;
            }

            if (line[i] != ';')
            {
                kept.Append(line[i]);
            }
            else if (i > 0 && line[i - 1] == '\\')
            {
                kept[^1] = ';';
            }
            else if (line[i..].StartsWith(";--") && !line[i..].StartsWith(";---"))
            {
                commentDepth++;
                i += 2;
            }
            else
            {
                break;
            }
        }

        return kept.ToString();
    }

    private void ReadLine(ReadOnlySpan<char> line)
    {
        if (line.Length == 0)
        {
            return;
        }

        if (line[0] == '[')
        {
            OpenSection(line.ToString());
        }
        else if (line[0] == '#')
        {
            directives.Add(line.ToString());
        }
        else
        {
            ReadSetting(line);
        }
    }

    private void OpenSection(string line)
    {
        var end = line.IndexOf(']');
        if (end < 0)
        {
            throw new FormatException($"Section without an end: {line}");
        }

        var options = line[(end + 1)..].Trim().TrimStart('(').TrimEnd(')').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var isTemplate = options.Contains("!");
        var inherited = options.Where(option => option is not ("!" or "+"))
            .SelectMany(name => templates.TryGetValue(name, out var known) ? known : throw new FormatException($"No template {name}: {line}"));
        open = [.. inherited];
        var section = new AsteriskSection(line[1..end], isTemplate, open);
        sections.Add(section);
        if (isTemplate)
        {
            templates[section.Name] = open;
        }
    }

    private void ReadSetting(ReadOnlySpan<char> line)
    {
        var equals = line.IndexOf('=');
        if (equals < 0 || open is null)
        {
            throw new FormatException($"No setting of a section: {line}");
        }

        var value = line[(equals + 1)..];
        open.Add(new AsteriskSetting(Key(line[..equals].Trim()), (value.StartsWith('>') ? value[1..] : value).Trim().ToString()));
    }

    /// <summary>A large file says the same few keys a hundred thousand times.</summary>
    private string Key(ReadOnlySpan<char> key)
    {
        var known = keys.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(key, out var same))
        {
            known.Add(key);
            known.TryGetValue(key, out same);
        }

        return same!;
    }
}
