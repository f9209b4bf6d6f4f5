using System.Security.Cryptography;

namespace TrunkFlow.Server.Asterisk.Install.Requirements;

/// <summary>
/// The two users of the manager interface, with the rights they need and no others. They stand in a file of their own beside <c>manager.conf</c>, not in
/// <c>trunkflow/</c>: the server writes there, and must not be able to give itself more rights.
/// </summary>
internal sealed class ManagerUsers(string user) : Requirement
{
    public const string File = "trunkflow-manager.conf";
    private const string Manager = "manager.conf";
    private const string Header = "; Written by \"trunkflow asterisk install\"; \"trunkflow asterisk uninstall\" takes it away.";
    private const string Line = $"#tryinclude {File}";

    /// <summary>Sync and state. "security" is only read: it brings the sign-ins refused (docs/asterisk.md).</summary>
    private ManagerUser Sync => new(user, "system,call,reporting,security", "system,call,reporting");

    /// <summary>Conferences. "call" is only read, and its events are turned off: the user may call, and hears nothing.</summary>
    private ManagerUser Conferences => new($"{user}-conferences", "call", "originate");

    private ManagerUser[] Both => [Sync, Conferences];

    public override IEnumerable<Finding> Check(ConfigFolder folder)
    {
        var tree = folder.Read(Manager);
        return Both.SelectMany(one => one.Check(tree));
    }

    public override void Amend(ConfigFolder folder)
    {
        var own = folder.Source(File);
        var missing = Both.Where(one => one.Find(folder.Read(Manager)) is null).ToList();
        if (missing.Count > 0 && !folder.Read(Manager).Includes.Any(include => folder.Same(include.File, File)))
        {
            folder.Source(Manager).Append(Line);
            missing = [.. Both.Where(one => one.Find(folder.Read(Manager)) is null)];
        }

        if (missing.Count > 0)
        {
            own.Write(string.Concat(own.Lines.DefaultIfEmpty(Header).Select(line => line + "\n")) + string.Concat(missing.Select(one => one.Text(NewSecret()))));
        }

        foreach (var one in Both.Except(missing))
        {
            one.Amend(folder, Manager);
        }
    }

    /// <summary>What the server must be told to sign in with.</summary>
    public (string User, string Secret) SignIn(ConfigFolder folder) => (Sync.Name, Sync.Find(folder.Read(Manager))?.Value("secret") ?? "");

    public (string User, string Secret) ConferenceSignIn(ConfigFolder folder) => (Conferences.Name, Conferences.Find(folder.Read(Manager))?.Value("secret") ?? "");

    /// <summary>190 bits, in letters and digits that need no quoting anywhere.</summary>
    private static string NewSecret() => RandomNumberGenerator.GetString("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", 32);
}
