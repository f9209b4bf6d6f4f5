using System.Text;

namespace TrunkFlow.Server.Asterisk.Config.Text;

/// <summary>Writes the lines of one file. The same calls give the same bytes.</summary>
public sealed class ConfigWriter
{
    /// <summary>Asterisk's reader drops what exceeds 8,191 bytes of a line (main/config.c, MAX_LINE).</summary>
    public const int MaxLineBytes = 8190;

    private readonly StringBuilder text = new();

    public ConfigWriter Remark(string remark) => Line($"; {AsteriskText.Remark(remark)}");

    public ConfigWriter Blank() => Line("");

    /// <summary>Text of ours, as it stands (the shared dialplan).</summary>
    public ConfigWriter Verbatim(string ours)
    {
        text.Append(ours);
        return this;
    }

    public ConfigWriter Section(ConfigText name, string? template = null) => Line(template is null ? $"[{name}]" : $"[{name}]({template})");

    public ConfigWriter Section(DialplanText name) => Line($"[{name.ToString()}]");

    public ConfigWriter Setting(string key, SettingText value) => Line($"{key}={value}");

    public ConfigWriter Setting(string key, DialplanText value) => Line($"{key}={value.ToString()}");

    /// <summary>The first priority of an extension.</summary>
    public ConfigWriter Extension(ConfigText pattern, DialplanText application) => Line($"exten => {pattern},1,{application.ToString()}");

    /// <summary>The extension every subroutine begins with.</summary>
    public ConfigWriter Start(DialplanText application) => Line($"exten => s,1,{application.ToString()}");

    public ConfigWriter Next(DialplanText application) => Line($" same => n,{application.ToString()}");

    public ConfigWriter Next(string label, DialplanText application) => Line($" same => n({label}),{application.ToString()}");

    public override string ToString() => text.ToString();

    private ConfigWriter Line(string line)
    {
        if (Encoding.UTF8.GetByteCount(line) > MaxLineBytes)
        {
            throw new UnwritableTextException("a line", line);
        }

        text.Append(line).Append('\n');
        return this;
    }
}
