namespace TrunkFlow.Server.Asterisk.Install.Requirements;

/// <summary>
/// The folder the server writes into. Its group is Asterisk's and is handed down to every file in it (setgid); the server's user is a member of that group.
/// </summary>
internal sealed class GenerationsFolder : Requirement
{
    private const UnixFileMode ForGroup = UnixFileMode.SetGroup | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute;

    public const UnixFileMode Mode = ForGroup | UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public override IEnumerable<Finding> Check(ConfigFolder folder)
    {
        var path = folder.Generations;
        if (!Directory.Exists(path))
        {
            yield return Finding.Wrong(path, "there is no such folder", $"mkdir -m 2770 {path}, {OrInstall}");
            yield break;
        }

        var group = Group(folder);
        var remedy = $"chgrp {UnixOwner.GroupName(group)} {path}; chmod 2770 {path}";
        var wrong = false;
        if (UnixOwner.Of(path).Group is var actual && actual != group)
        {
            wrong = true;
            yield return Finding.Wrong(path, $"its group is {UnixOwner.GroupName(actual)}, Asterisk's is {UnixOwner.GroupName(group)}", remedy);
        }

        if ((File.GetUnixFileMode(path) & ForGroup) != ForGroup)
        {
            wrong = true;
            yield return Finding.Wrong(path, "its group cannot write in it, or is not handed down to new files", remedy);
        }

        if (!UnixOwner.CanWriteIn(path))
        {
            wrong = true;
            yield return Finding.Wrong(path, $"the user {Environment.UserName} cannot write in it", $"usermod -a -G {UnixOwner.GroupName(group)} {Environment.UserName}, and sign in anew");
        }

        if (!wrong)
        {
            yield return Finding.Right(path, $"group {UnixOwner.GroupName(group)}, which can write and is handed down");
        }
    }

    /// <summary>Gives a folder that was there already the group and the mode it needs.</summary>
    public static void PutRight(ConfigFolder folder)
    {
        var owner = UnixOwner.Of(folder.Generations);
        if (owner.Group != Group(folder) || (File.GetUnixFileMode(folder.Generations) & ForGroup) != ForGroup)
        {
            (owner with { Group = Group(folder) }).Give(folder.Generations);
            File.SetUnixFileMode(folder.Generations, Mode);
        }
    }

    /// <summary>Asterisk's group: the one asterisk.conf names, else that of its configuration directory.</summary>
    public static uint Group(ConfigFolder folder)
    {
        var named = folder.Read("asterisk.conf").Named("options").Select(section => section.Value("rungroup")).LastOrDefault(name => name is { Length: > 0 });
        return (named is null ? null : UnixOwner.GroupNamed(named)) ?? UnixOwner.Of(folder.Path).Group;
    }
}
