namespace TrunkFlow.Server.Asterisk.Config.Reading;

/// <summary>A section as Asterisk holds it after reading a file, with what its templates gave it in front.</summary>
public sealed record AsteriskSection(string Name, bool IsTemplate, IReadOnlyList<AsteriskSetting> Settings)
{
    public string? Value(string key) => Settings.LastOrDefault(setting => setting.Key == key)?.Value;

    public IEnumerable<string> Values(string key) => from setting in Settings where setting.Key == key select setting.Value;
}

public sealed record AsteriskSetting(string Key, string Value);
