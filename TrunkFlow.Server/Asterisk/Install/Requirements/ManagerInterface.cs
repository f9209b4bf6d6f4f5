using System.Net;

namespace TrunkFlow.Server.Asterisk.Install.Requirements;

/// <summary>The manager interface, on loopback. One that already serves others is not moved.</summary>
internal sealed class ManagerInterface : Requirement
{
    private const string File = "manager.conf";
    private static readonly Setting Enabled = new(File, "general", "enabled", "yes");
    private static readonly Setting Loopback = new(File, "general", "bindaddr", "127.0.0.1");

    public override IEnumerable<Finding> Check(ConfigFolder folder)
    {
        foreach (var finding in Enabled.Check(folder))
        {
            yield return finding;
        }

        var address = Address(folder);
        if (address is not null && IPAddress.IsLoopback(address))
        {
            yield return Finding.Right(File, $"[general] bindaddr = {address}");
        }
        else if (address is null)
        {
            yield return Finding.Wrong(File, "bindaddr in [general] is no address", $"Write \"bindaddr = 127.0.0.1\", {OrInstall}");
        }
        else
        {
            yield return address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any)
                ? Finding.Note(File, "the manager interface listens on every address of this host; our users may come from loopback only", "Write \"bindaddr = 127.0.0.1\" in [general] unless others need it")
                : Finding.Wrong(File, $"the manager interface listens on {address} only", "Write \"bindaddr = 127.0.0.1\" in [general], where others can do with it");
        }
    }

    public override void Amend(ConfigFolder folder)
    {
        var serves = IsEnabled(folder);
        Enabled.Amend(folder);
        if (!serves || Address(folder) is null)
        {
            Loopback.Amend(folder);
        }
    }

    /// <summary>The port, for the server's settings.</summary>
    public static string Port(ConfigFolder folder) =>
        General(folder).Select(section => section.Value("port")).LastOrDefault(value => ushort.TryParse(value, out _)) ?? "5038";

    public static IPAddress? Address(ConfigFolder folder) =>
        IPAddress.TryParse(General(folder).Select(section => section.Value("bindaddr")).LastOrDefault(value => value is not null) ?? "0.0.0.0", out var address) ? address : null;

    private static bool IsEnabled(ConfigFolder folder) => General(folder).Any(section => section.Value("enabled") is { } value && Setting.Truth(value) == true);

    private static IEnumerable<ConfigSection> General(ConfigFolder folder) => folder.Read(File).Named("general");
}
