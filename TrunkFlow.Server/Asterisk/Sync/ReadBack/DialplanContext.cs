using System.Globalization;
using TrunkFlow.Server.Asterisk.Ami;
using TrunkFlow.Server.Asterisk.Config.Reading;

namespace TrunkFlow.Server.Asterisk.Sync.ReadBack;

/// <summary>One context as a set of lines "extension,priority,application(data)"; the same form from our files and from Asterisk.</summary>
internal sealed class DialplanContext(string name)
{
    public string Name { get; } = name;

    public HashSet<string> Lines { get; } = new(StringComparer.Ordinal);

    public static DialplanContext Of(AsteriskSection section)
    {
        var context = new DialplanContext(section.Name);
        var (extension, priority) = ("", 0);
        foreach (var step in DialplanStep.Of(section))
        {
            priority = step.Extension == extension ? priority + 1 : 1;
            extension = step.Extension;
            context.Lines.Add($"{extension},{priority.ToString(CultureInfo.InvariantCulture)},{step.Application}");
        }

        return context;
    }

    /// <summary>Adds what Asterisk lists; lines other modules registered are not ours.</summary>
    public void Add(AmiMessage listed)
    {
        if (listed["Registrar"] == "pbx_config" && listed.Find("Application") is { } application)
        {
            Lines.Add($"{listed["Extension"]},{listed["Priority"]},{application}({listed["AppData"]})");
        }
    }
}
