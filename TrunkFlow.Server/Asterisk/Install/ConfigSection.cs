namespace TrunkFlow.Server.Asterisk.Install;

/// <summary>A section as Asterisk holds it: with what its templates gave it in front, and with what <c>[name](+)</c> and included files added to it.</summary>
internal sealed class ConfigSection(string name, ConfigSource source, int line)
{
    public string Name { get; } = name;

    /// <summary>Where its head stands.</summary>
    public ConfigSource Source { get; } = source;

    public int Line { get; } = line;

    public bool IsTemplate { get; set; }

    public List<ConfigSetting> Inherited { get; } = [];

    public List<ConfigSetting> Settings { get; } = [];

    public string? Value(string key) => Own(key).LastOrDefault()?.Value ?? Inherited.LastOrDefault(setting => setting.Is(key))?.Value;

    public IEnumerable<string> Values(string key) => Inherited.Concat(Settings).Where(setting => setting.Is(key)).Select(setting => setting.Value);

    /// <summary>Those written in the section itself, which win over inherited ones.</summary>
    public IEnumerable<ConfigSetting> Own(string key) => Settings.Where(setting => setting.Is(key));
}

/// <summary>One <c>key = value</c>, and where it stands.</summary>
internal sealed record ConfigSetting(ConfigSource Source, int Line, string Key, string Value)
{
    public string Where => $"{Source.Name}:{Line + 1}";

    public bool Is(string key) => string.Equals(Key, key, StringComparison.OrdinalIgnoreCase);
}

/// <summary>An <c>#include</c> or <c>#tryinclude</c>, and where it stands.</summary>
internal sealed record ConfigInclude(ConfigSource Source, int Line, string File, bool Try)
{
    public string Where => $"{Source.Name}:{Line + 1}";
}
