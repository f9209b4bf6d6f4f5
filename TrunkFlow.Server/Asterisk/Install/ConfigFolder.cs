using System.IO.Enumeration;

namespace TrunkFlow.Server.Asterisk.Install;

/// <summary>Asterisk's configuration directory, with the changes made so far, none of which is written yet.</summary>
internal sealed class ConfigFolder(string path)
{
    /// <summary>Where the server writes generations.</summary>
    public const string Ours = "trunkflow";

    private static readonly string[] Usual = ["asterisk.conf", "pjsip.conf", "extensions.conf", "modules.conf"];

    private readonly SortedDictionary<string, ConfigSource> _sources = new(StringComparer.Ordinal);

    public string Path { get; } = System.IO.Path.GetFullPath(path);

    public string Generations => System.IO.Path.Combine(Path, Ours);

    public IEnumerable<ConfigSource> Changed => _sources.Values.Where(source => source.Changed);

    /// <summary>Everything that was read so far.</summary>
    public IReadOnlyCollection<ConfigSource> Sources => _sources.Values;

    /// <summary>A directory that holds none of the files every Asterisk has is not the one meant.</summary>
    public bool LooksRight => Usual.Any(name => File.Exists(System.IO.Path.Combine(Path, name)));

    public ConfigSource Source(string name) => Open(System.IO.Path.Combine(Path, name));

    public ConfigTree Read(string name) => ConfigTree.Read(this, Source(name));

    public bool IsGenerated(string file) => IsIn(file, Generations);

    /// <summary>Whether two ways to write an include mean the same file.</summary>
    public bool Same(string file, string other) => Absolute(file) == Absolute(other);

    /// <summary>The files an include means: one, or those that fit a pattern.</summary>
    public IEnumerable<ConfigSource> Matching(string file)
    {
        var (folder, name) = (System.IO.Path.GetDirectoryName(Absolute(file))!, System.IO.Path.GetFileName(file));
        if (!name.AsSpan().ContainsAny('*', '?'))
        {
            return File.Exists(Absolute(file)) ? [Open(Absolute(file))] : _sources.TryGetValue(Absolute(file), out var planned) && planned.After is not null ? [planned] : [];
        }

        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder).Where(found => FileSystemName.MatchesSimpleExpression(name, System.IO.Path.GetFileName(found), ignoreCase: false))
                .Order(StringComparer.Ordinal).Select(Open)
            : [];
    }

    private ConfigSource Open(string path)
    {
        try
        {
            // A link is followed: what it leads to is what gets written.
            var real = File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;
            if (!_sources.TryGetValue(real, out var source))
            {
                source = _sources[real] = new ConfigSource(real, File.Exists(real) ? File.ReadAllBytes(real) : null);
            }

            return source;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CannotAmendException($"{path} cannot be read ({fault.Message}). Run this as root, or as a member of Asterisk's group.", fault);
        }
    }

    private bool IsIn(string file, string folder) => Absolute(file).StartsWith(folder + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private string Absolute(string file) => System.IO.Path.GetFullPath(file, Path);
}
