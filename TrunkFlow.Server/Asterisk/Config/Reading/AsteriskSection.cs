namespace TrunkFlow.Server.Asterisk.Config.Reading;

/// <summary>A section as Asterisk holds it after reading a file, with what its templates gave it in front.</summary>
public sealed record AsteriskSection(string Name, bool IsTemplate, IReadOnlyList<AsteriskSetting> Settings)
{
    /// <summary>The last one counts, as it does for Asterisk.</summary>
    public string? Value(string key)
    {
        for (var i = Settings.Count - 1; i >= 0; i--)
        {
            if (Settings[i].Key == key)
            {
                return Settings[i].Value;
            }
        }

        return null;
    }

    public IEnumerable<string> Values(string key) => from setting in Settings where setting.Key == key select setting.Value;
}

public sealed record AsteriskSetting(string Key, string Value);
