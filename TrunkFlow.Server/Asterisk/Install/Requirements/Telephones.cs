using TrunkFlow.Server.Asterisk.Sync;

namespace TrunkFlow.Server.Asterisk.Install.Requirements;

/// <summary>
/// Telephones come from a file of their own (<see cref="TelephoneMapping"/>): the file, and the lines that lead to it. Other ways the administrator has to keep
/// objects of these types, a database say, stay.
/// </summary>
internal sealed class Telephones : Requirement
{
    private static readonly IncludedFile Ours = new(TelephoneMapping.File, EntryFile.Telephones.Name);

    public override IEnumerable<Finding> Check(ConfigFolder folder)
    {
        if (!IncludesRest(folder))
        {
            yield return Finding.Wrong(TelephoneMapping.File, $"there is no line \"{TelephoneMapping.Rest}\", without which every other endpoint is lost", $"Write it as the first line, {OrInstall}");
        }

        foreach (var finding in Ours.Check(folder).Concat(TelephoneMapping.Types.Select(type => Check(folder, type))))
        {
            yield return finding;
        }
    }

    public override void Amend(ConfigFolder folder)
    {
        if (!IncludesRest(folder))
        {
            folder.Source(TelephoneMapping.File).Append(TelephoneMapping.Rest);
        }

        Ours.Amend(folder);
        foreach (var type in TelephoneMapping.Types)
        {
            Amend(folder, type);
        }
    }

    /// <summary>A file that goes while a line of the administrator's own still leads to it would take every endpoint with it.</summary>
    public static void RefuseToStrand(ConfigFolder folder)
    {
        var goes = folder.Source(TelephoneMapping.File) is { Before: not null, After: null };
        if (goes && TelephoneMapping.Types.SelectMany(type => Files(folder, type)).FirstOrDefault(line => File(line) == TelephoneMapping.File) is { } left)
        {
            throw new CannotAmendException($"{left.Where} leads to {TelephoneMapping.File} and is no line of TrunkFlow's. Write pjsip.conf there, or take the line away, then run this again.");
        }
    }

    private static Finding Check(ConfigFolder folder, string type)
    {
        var files = Files(folder, type);
        if (files.Find(found => !IsRight(found, type)) is not { } other)
        {
            return files is [var right, ..]
                ? Finding.Right(right.Where, Line(type))
                : Finding.Wrong(TelephoneMapping.Sorcery, $"[{TelephoneMapping.Section}] does not say where to find {type}", $"Write \"{Line(type)}\" there, {OrInstall}");
        }

        var what = $"{type} is read from {File(other)}, and Asterisk reads a type from one file only";
        return IsRest(other)
            ? Finding.Wrong(other.Where, what, $"Write \"{Line(type)}\" instead, {OrInstall}")
            : Finding.Wrong(other.Where, what, $"Write \"#tryinclude {File(other)}\" as the first line of {TelephoneMapping.File}, and \"{Line(type)}\" here");
    }

    private static void Amend(ConfigFolder folder, string type)
    {
        var files = Files(folder, type);
        if (files.Count > 0)
        {
            // A replaced line leaves the old one above it, and moves those behind.
            foreach (var rest in files.Where(found => IsRest(found) && !IsRight(found, type)).Reverse())
            {
                rest.Source.Replace(rest.Line, Line(type));
            }
        }
        else if (folder.Read(TelephoneMapping.Sorcery).Named(TelephoneMapping.Section).FirstOrDefault() is { } section)
        {
            // Asterisk asks in this order: what the administrator keeps elsewhere comes first.
            var last = section.Own(type).LastOrDefault();
            (last?.Source ?? section.Source).InsertBelow(last?.Line ?? section.Line, Line(type));
        }
        else
        {
            folder.Source(TelephoneMapping.Sorcery).Append($"[{TelephoneMapping.Section}]", Line(type));
        }
    }

    private static string Line(string type) => $"{type} = {TelephoneMapping.Wizard(type)}";

    private static List<ConfigSetting> Files(ConfigFolder folder, string type) =>
    [
        .. folder.Read(TelephoneMapping.Sorcery).Named(TelephoneMapping.Section).SelectMany(section => section.Own(type)).Where(setting => Words(setting)[0] == "config"),
    ];

    private static bool IsRight(ConfigSetting setting, string type) => Words(setting).SequenceEqual(TelephoneMapping.Wizard(type).Split(','));

    /// <summary>Whether our file, which includes this one, says at least as much.</summary>
    private static bool IsRest(ConfigSetting setting) => File(setting) is "pjsip.conf" or TelephoneMapping.File;

    private static string File(ConfigSetting setting) => Words(setting).ElementAtOrDefault(1) ?? "";

    private static string[] Words(ConfigSetting setting) => setting.Value.Split(',', StringSplitOptions.TrimEntries);

    private static bool IncludesRest(ConfigFolder folder) => folder.Read(TelephoneMapping.File).Includes.Any(include => folder.Same(include.File, "pjsip.conf"));
}
