namespace TrunkFlow.Server.Asterisk.Install.Requirements;

/// <summary>
/// One value in one section. Asterisk takes the first of several in some files and the last in others, so all must be right; what is written in the
/// section itself wins over its templates.
/// </summary>
internal sealed class Setting(
    string file, string section, string key, string wanted, bool optional = false, string separator = "=", Func<string, bool>? accepts = null) : Requirement
{
    private string Line => $"{key} {separator} {wanted}";

    public override IEnumerable<Finding> Check(ConfigFolder folder)
    {
        var sections = folder.Read(file).Named(section).ToList();
        var wrong = sections.SelectMany(found => found.Own(key)).Where(setting => !IsRight(setting.Value)).ToList();
        foreach (var setting in wrong)
        {
            yield return Finding.Wrong(setting.Where, $"{key} is \"{Short(setting.Value)}\" in [{section}]", $"Write \"{Short(Line)}\", {OrInstall}");
        }

        if (wrong.Count == 0 && (IsGiven(sections) || optional))
        {
            yield return Finding.Right(file, $"[{section}] {Short(Line)}");
        }
        else if (wrong.Count == 0)
        {
            yield return Finding.Wrong(file, $"[{section}] has no {key}", $"Write \"{Short(Line)}\" there, {OrInstall}");
        }
    }

    public override void Amend(ConfigFolder folder)
    {
        // Each change moves the lines behind it.
        while (folder.Read(file).Named(section).SelectMany(found => found.Own(key)).FirstOrDefault(setting => !IsRight(setting.Value)) is { } wrong)
        {
            wrong.Source.Replace(wrong.Line, Line);
        }

        var sections = folder.Read(file).Named(section).ToList();
        if (optional || IsGiven(sections))
        {
            return;
        }

        if (sections is [var first, ..])
        {
            first.Source.InsertBelow(first.Line, Line);
        }
        else
        {
            folder.Source(file).Append($"[{section}]", Line);
        }
    }

    /// <summary>Asterisk's own words for yes and no (main/utils.c, ast_true and ast_false).</summary>
    internal static bool? Truth(string value) => value.ToLowerInvariant() switch
    {
        "yes" or "true" or "y" or "t" or "1" or "on" => true,
        "no" or "false" or "n" or "f" or "0" or "off" => false,
        _ => null,
    };

    private static string Short(string text) => text.Length <= 80 ? text : $"{text[..60]}…";

    private bool IsGiven(List<ConfigSection> sections) => sections.Exists(found => found.Value(key) is { } value && IsRight(value));

    private bool IsRight(string value) => value == wanted || accepts?.Invoke(value) == true || (Truth(wanted) is { } truth && Truth(value) == truth);
}
