using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using TrunkFlow.Server.Asterisk.Config;
using TrunkFlow.Server.Asterisk.Config.Reading;

namespace TrunkFlow.Server.Asterisk.Sync;

/// <summary>The files of one generation, in the order Asterisk is to read them.</summary>
public sealed class ConfigurationFiles
{
    private readonly List<KeyValuePair<string, byte[]>> _files;
    private readonly FrozenDictionary<string, IReadOnlyList<AsteriskSection>> _objects = FrozenDictionary<string, IReadOnlyList<AsteriskSection>>.Empty;

    public ConfigurationFiles(IEnumerable<KeyValuePair<string, string>> files)
        : this(files.Select(file => KeyValuePair.Create(file.Key, Encoding.UTF8.GetBytes(file.Value))))
    {
    }

    public ConfigurationFiles(IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        _files = [.. files];
        ContentHash = Hash();
    }

    public IReadOnlyList<KeyValuePair<string, byte[]>> Files => _files;

    public IEnumerable<string> Names => _files.Select(file => file.Key);

    /// <param name="files">As they were checked: what was read of them then need not be read again.</param>
    internal ConfigurationFiles(IReadOnlyCollection<CheckedFile> files)
        : this(files.Select(file => KeyValuePair.Create(file.File.Name, file.File.Text)))
    {
        _objects = files.Where(file => file.Objects.Count > 0).ToFrozenDictionary(file => file.File.Name, file => file.Objects);
    }

    /// <summary>SHA-256 over names and contents, in hexadecimal.</summary>
    public string ContentHash { get; }

    /// <summary>Names of the files that are not the same in both, in either.</summary>
    public IReadOnlyList<string> ChangedFrom(ConfigurationFiles? other)
    {
        var before = other?._files.ToDictionary(file => file.Key, file => file.Value, StringComparer.Ordinal) ?? [];
        var changed = _files.Where(file => !(before.Remove(file.Key, out var old) && old.AsSpan().SequenceEqual(file.Value))).Select(file => file.Key).ToList();
        return [.. changed, .. before.Keys];
    }

    public byte[]? Bytes(string name) => _files.Find(file => file.Key == name).Value;

    public string? Text(string name) => Bytes(name) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    /// <summary>What a file defines; templates are none.</summary>
    /// <exception cref="FormatException">It was changed by hand into something our writers never produce.</exception>
    internal IEnumerable<AsteriskSection> Sections(string name) =>
        _objects.TryGetValue(name, out var known) ? known : AsteriskFile.Read(Text(name)!).Sections.Where(section => !section.IsTemplate);

    private string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, bytes) in _files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\n{bytes.Length}\n"));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
