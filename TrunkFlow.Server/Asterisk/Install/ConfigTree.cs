namespace TrunkFlow.Server.Asterisk.Install;

/// <summary>
/// One file with everything it includes, read as Asterisk reads it (main/config.c, process_text_line). A file continues its own section behind an
/// include; an included file begins in the section opened last. <c>#exec</c> is not run.
/// </summary>
internal sealed class ConfigTree
{
    private const int DeepestInclude = 10;

    private readonly ConfigFolder _folder;
    private readonly List<ConfigSection> _sections = [];
    private readonly List<ConfigInclude> _includes = [];
    private readonly List<ConfigSource> _sources = [];
    private readonly List<string> _faults = [];
    private ConfigSection? _current;

    private ConfigTree(ConfigFolder folder) => _folder = folder;

    public IReadOnlyList<ConfigSection> Sections => _sections;

    public IReadOnlyList<ConfigInclude> Includes => _includes;

    /// <summary>Every file read, the first one first.</summary>
    public IReadOnlyList<ConfigSource> Sources => _sources;

    /// <summary>What makes Asterisk refuse the whole file.</summary>
    public IReadOnlyList<string> Faults => _faults;

    public static ConfigTree Read(ConfigFolder folder, ConfigSource source)
    {
        var tree = new ConfigTree(folder);
        tree.ReadFile(source, 1);
        return tree;
    }

    public IEnumerable<ConfigSection> Named(string name) =>
        Sections.Where(section => !section.IsTemplate && string.Equals(section.Name, name, StringComparison.OrdinalIgnoreCase));

    private void ReadFile(ConfigSource source, int depth)
    {
        _sources.Add(source);
        var comments = new CommentReader();
        var section = _current;
        var at = 0;
        foreach (var text in source.Lines)
        {
            var line = comments.Strip(text);
            if (line.StartsWith('['))
            {
                section = OpenSection(source, at, line) ?? section;
            }
            else if (line.StartsWith('#'))
            {
                Include(source, at, line, depth);
            }
            else if (line.Length > 0)
            {
                ReadSetting(source, at, line, section);
            }

            at++;
        }

        if (comments.Depth != 0)
        {
            _faults.Add($"{source.Name}: a comment opened with ;-- has no --;");
        }
    }

    private ConfigSection? OpenSection(ConfigSource source, int at, string line)
    {
        var end = line.IndexOf(']', StringComparison.Ordinal);
        var options = end >= 0 && line[(end + 1)..].StartsWith('(') ? line.IndexOf(')', end) : end;
        if (options < 0)
        {
            return Fault(source, at, "a section without its closing bracket");
        }

        var section = new ConfigSection(line[1..end], source, at);
        foreach (var option in options > end ? line[(end + 2)..options].Split(',') : [])
        {
            if (option == "!")
            {
                section.IsTemplate = true;
            }
            else if (option.StartsWith('+'))
            {
                return AddTo(section.Name, option.Length > 1) ?? Fault(source, at, $"[{section.Name}](+) adds to a section that does not exist");
            }
            else if (_sections.Find(known => known.Name.Equals(option, StringComparison.OrdinalIgnoreCase)) is { } template)
            {
                section.Inherited.AddRange([.. template.Inherited, .. template.Settings]);
            }
            else
            {
                return Fault(source, at, $"[{section.Name}] inherits from \"{option}\", which does not exist");
            }
        }

        _sections.Add(section);
        return _current = section;
    }

    private ConfigSection? AddTo(string name, bool alsoTemplates) =>
        _sections.Find(known => known.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && (alsoTemplates || !known.IsTemplate)) is { } section
            ? _current = section
            : null;

    private void Include(ConfigSource source, int at, string line, int depth)
    {
        var words = line[1..].Split([' ', '\t'], 2, StringSplitOptions.TrimEntries);
        var isTry = words[0].Equals("tryinclude", StringComparison.OrdinalIgnoreCase);
        if (words.Length < 2 || !(isTry || words[0].Equals("include", StringComparison.OrdinalIgnoreCase)))
        {
            return;
        }

        var file = words[1] is ['"', .., '"'] or ['<', .., '>'] ? words[1][1..^1] : words[1];
        _includes.Add(new ConfigInclude(source, at, file, isTry));
        if (_folder.IsGenerated(file))
        {
            // Ours, of any size, and checked when it is written.
            return;
        }

        var included = depth < DeepestInclude ? _folder.Matching(file).ToList() : [];
        if (included.Count == 0 && !isTry)
        {
            Fault(source, at, $"#include of {file}, which does not exist");
        }

        included.ForEach(found => ReadFile(found, depth + 1));
    }

    private void ReadSetting(ConfigSource source, int at, string line, ConfigSection? section)
    {
        if (section is null)
        {
            Fault(source, at, "a setting before the first section");
        }
        else if (line.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals)
        {
            var value = line[(equals + 1)..];
            section.Settings.Add(new ConfigSetting(
                source, at, line[..equals].TrimEnd('+').Trim(), (value.StartsWith('>') ? value[1..] : value).Trim()));
        }
    }

    private ConfigSection? Fault(ConfigSource source, int at, string what)
    {
        _faults.Add($"{source.Name}:{at + 1}: {what}; Asterisk refuses the whole file");
        return null;
    }
}
