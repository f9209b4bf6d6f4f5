using TrunkFlow.Server.Asterisk.Config;
using TrunkFlow.Server.Asterisk.Install.Requirements;

namespace TrunkFlow.Server.Asterisk.Install;

/// <summary><c>trunkflow asterisk install</c>: adds to an existing Asterisk what it lacks, after showing it.</summary>
internal sealed class InstallInAsterisk(Surroundings around, Action<string>? before = null)
{
    private const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;

    public int Run(string directory, bool yes, string? settingsFile)
    {
        var folder = new ConfigFolder(directory);
        if (!folder.LooksRight)
        {
            throw new CannotAmendException($"{folder.Path} is no configuration directory of Asterisk. Name it with --directory DIR, or set Node__AsteriskDirectory.");
        }

        var key = Key(folder);
        var requirements = Requirement.All(key, around.User);
        foreach (var requirement in requirements)
        {
            requirement.Amend(folder);
        }

        var settings = Settings(folder, key);
        var files = Plan(folder, settings, settingsFile);
        if (files.Count == 0 && Directory.Exists(folder.Generations))
        {
            GenerationsFolder.PutRight(folder);
            around.Output.WriteLine("Nothing to change: all of TrunkFlow's lines are there.");
            return Left(requirements, folder);
        }

        Show(files, folder);
        if (!around.Agreed(yes, "Write this?"))
        {
            return 2;
        }

        Write(folder, files);
        TellSettings(settings, settingsFile);
        around.Output.WriteLine("Have Asterisk read it: asterisk -rx 'core restart gracefully' (asterisk.conf and sorcery.conf are read at a start only). Then: trunkflow asterisk check.");
        return Left(requirements, folder);
    }

    // Uniqueids begin with systemname: one that is in use is kept, and the server takes it over.
    private string Key(ConfigFolder folder) =>
        !around.KeyIsSet && folder.Read("asterisk.conf").Named("options").Select(section => section.Value("systemname")).LastOrDefault(name => name is { Length: > 0 }) is { } known
            ? known
            : around.Node.Key;

    private KeyValuePair<string, string>[] Settings(ConfigFolder folder, string key)
    {
        var users = new ManagerUsers(around.User);
        var (user, secret) = users.SignIn(folder);
        var (conferenceUser, conferenceSecret) = users.ConferenceSignIn(folder);
        var address = ManagerInterface.Address(folder);
        var logs = folder.Read("asterisk.conf").Named("directories").Select(section => section.Value("astlogdir")).LastOrDefault() ?? "/var/log/asterisk";
        return
        [
            new("Node__Key", key),
            new("Node__AsteriskDirectory", folder.Path),
            new("Node__CdrFile", Path.Combine(logs, "cdr-custom", CallRecordMapping.FileName)),
            new("Node__Ami__Host", address is { AddressFamily: System.Net.Sockets.AddressFamily.InterNetworkV6 } ? "::1" : "127.0.0.1"),
            new("Node__Ami__Port", ManagerInterface.Port(folder)),
            new("Node__Ami__Username", user),
            new("Node__Ami__Secret", secret),
            new("Node__ConferenceAmi__Username", conferenceUser),
            new("Node__ConferenceAmi__Secret", conferenceSecret),
        ];
    }

    private static List<FileChange> Plan(ConfigFolder folder, KeyValuePair<string, string>[] settings, string? settingsFile)
    {
        // What a line leads to is there before the line.
        var files = folder.Changed.OrderBy(source => source.Name == TelephoneMapping.Sorcery).Select(source => Change(folder, source)).ToList();
        if (settingsFile is not null)
        {
            var path = Path.GetFullPath(settingsFile);
            var before = File.Exists(path) ? File.ReadAllBytes(path) : null;
            var after = SettingsFile.With(before, settings);
            if (before is null || !before.AsSpan().SequenceEqual(after))
            {
                files.Add(new FileChange(path, before, after, Path.GetDirectoryName(path)!, SettingsFile.Mode));
            }
        }

        return files;
    }

    /// <summary>A new file is read by whoever reads those beside it; the one with secrets by nobody else.</summary>
    private static FileChange Change(ConfigFolder folder, ConfigSource source)
    {
        var isSecret = source.Name == ManagerUsers.File;
        var like = folder.Source(isSecret ? "manager.conf" : "pjsip.conf");
        return like.Before is null
            ? new FileChange(source.Path, source.Before, source.After, folder.Path, Mode)
            : new FileChange(source.Path, source.Before, source.After, like.Path, isSecret ? Mode : File.GetUnixFileMode(like.Path));
    }

    private void Show(List<FileChange> files, ConfigFolder folder)
    {
        files.ForEach(file => around.Output.Write(ChangeText.Of(file.Path, file.Before, file.After)));
        if (!Directory.Exists(folder.Generations))
        {
            around.Output.WriteLine($"+++ {folder.Generations}/ (mode 2770, group {UnixOwner.GroupName(GenerationsFolder.Group(folder))})");
        }
    }

    private void Write(ConfigFolder folder, List<FileChange> files)
    {
        var set = new FileSet(around.Stamp, before);
        files.ForEach(set.Add);
        set.Write(folder.Generations, GenerationsFolder.Group(folder));
        GenerationsFolder.PutRight(folder);
        foreach (var copy in set.Copies)
        {
            around.Output.WriteLine($"Kept as it was: {copy}");
        }
    }

    private void TellSettings(KeyValuePair<string, string>[] settings, string? settingsFile)
    {
        if (settingsFile is not null)
        {
            around.Output.WriteLine($"TrunkFlow's settings are in {Path.GetFullPath(settingsFile)}.");
            return;
        }

        around.Output.WriteLine("Put these into TrunkFlow's environment file:");
        foreach (var line in SettingsFile.Lines(settings))
        {
            around.Output.WriteLine(line);
        }
    }

    /// <summary>Says what no installer may decide.</summary>
    private int Left(IReadOnlyList<Requirement> requirements, ConfigFolder folder)
    {
        var left = requirements.SelectMany(requirement => requirement.Check(folder)).Where(finding => finding.Kind != FindingKind.Right).ToList();
        left.ForEach(finding => around.Output.WriteLine(finding));
        return left.Exists(finding => finding.Kind == FindingKind.Wrong) ? 1 : 0;
    }
}
