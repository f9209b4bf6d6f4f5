using TrunkFlow.Server.Asterisk.Config.Files;
using TrunkFlow.Server.Asterisk.Config.Reading;

namespace TrunkFlow.Server.Asterisk.Config;

/// <summary>One rendered file as Asterisk will see it: what it defines, and what it names that must be defined somewhere.</summary>
internal sealed class CheckedFile
{
    private const string Dialplan = "extensions_";

    public CheckedFile(ConfigFile file)
    {
        File = file;
        if (!file.Name.EndsWith(".conf", StringComparison.Ordinal))
        {
            return;
        }

        var read = AsteriskFile.Read(file.Text);
        Directives = read.Directives;
        var sections = read.Sections.Where(section => !section.IsTemplate);
        if (file.Name.StartsWith(Dialplan, StringComparison.Ordinal))
        {
            ReadContexts(sections);
        }
        else if (file.Name.StartsWith("pjsip_", StringComparison.Ordinal))
        {
            Objects = [.. sections];
        }
    }

    public ConfigFile File { get; }

    public IReadOnlyList<string> Directives { get; } = [];

    /// <summary>Of PJSIP.</summary>
    public IReadOnlyList<AsteriskSection> Objects { get; } = [];

    /// <summary>Names of the dialplan's contexts, as often as they are defined.</summary>
    public List<string> Contexts { get; } = [];

    /// <summary>The contexts that steps go to, each with the first place that does.</summary>
    public Dictionary<string, string> Jumps { get; } = new(StringComparer.Ordinal);

    /// <summary>The endpoints that steps dial, each with the first place that does.</summary>
    public Dictionary<string, string> Dials { get; } = new(StringComparer.Ordinal);

    /// <summary>Extensions whose last step ends neither the call nor the subroutine.</summary>
    public List<string> OpenEnds { get; } = [];

    private void ReadContexts(IEnumerable<AsteriskSection> contexts)
    {
        foreach (var context in contexts)
        {
            Contexts.Add(context.Name);
            DialplanStep? last = null;
            foreach (var step in DialplanStep.Of(context))
            {
                CheckEnd(last, step.Extension);
                Name(Jumps, step, step.Targets);
                Name(Dials, step, step.Endpoints);
                last = step;
            }

            CheckEnd(last, null);
        }
    }

    private void CheckEnd(DialplanStep? last, string? next)
    {
        if (last is { Ends: false } && last.Extension != next)
        {
            OpenEnds.Add(Place(last));
        }
    }

    private static void Name(Dictionary<string, string> places, DialplanStep step, IEnumerable<string> targets)
    {
        foreach (var target in targets.Where(target => !places.ContainsKey(target)))
        {
            places.Add(target, Place(step));
        }
    }

    private static string Place(DialplanStep step) => $"{step.Extension} in {step.Context}";
}
