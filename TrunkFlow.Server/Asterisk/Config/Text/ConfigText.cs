namespace TrunkFlow.Server.Asterisk.Config.Text;

/// <summary>Text that was checked for its kind and is harmless anywhere in a configuration file, the dialplan included. Only <see cref="AsteriskText"/> makes it.</summary>
public readonly record struct ConfigText
{
    private readonly string? value;

    internal ConfigText(string value) => this.value = value;

    public override string ToString() => value ?? "";
}

/// <summary>Text that was checked for its kind and is harmless as the value of a setting, but may not enter the dialplan (a password, a name).</summary>
public readonly record struct SettingText
{
    private readonly string? value;

    internal SettingText(string value) => this.value = value;

    public static implicit operator SettingText(ConfigText text) => new(text.ToString());

    public override string ToString() => value ?? "";
}
