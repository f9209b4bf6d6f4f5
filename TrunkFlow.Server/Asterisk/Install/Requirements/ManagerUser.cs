using System.Net;

namespace TrunkFlow.Server.Asterisk.Install.Requirements;

/// <summary>A user of the manager interface: exactly these classes of events and actions, from this host only.</summary>
internal sealed record ManagerUser(string Name, string Read, string Write)
{
    private const string OrInstall = "or run \"trunkflow asterisk install\"";

    public ConfigSection? Find(ConfigTree manager) => manager.Named(Name).LastOrDefault();

    public string Text(string secret) =>
        $"\n[{Name}]\nsecret = {secret}\ndeny = 0.0.0.0/0.0.0.0\ndeny = ::/0\npermit = 127.0.0.0/255.0.0.0\npermit = ::1\nread = {Read}\nwrite = {Write}\n";

    public IEnumerable<Finding> Check(ConfigTree manager)
    {
        if (Find(manager) is not { } section)
        {
            return [Finding.Wrong("manager.conf", $"there is no user [{Name}]", $"Add it with read={Read} and write={Write}, {OrInstall}")];
        }

        var where = $"{section.Source.Name}:{section.Line + 1}";
        var wrong = Wrong(section).Select(pair => Finding.Wrong(where, pair.What, pair.Remedy)).ToList();
        return wrong.Count > 0 ? wrong : [Finding.Right(where, $"user [{Name}], read={Read}, write={Write}, from loopback")];
    }

    /// <summary>Puts the classes of a user written by hand right. Its secret and addresses, whose order counts, stay.</summary>
    public void Amend(ConfigFolder folder, string file)
    {
        new Setting(file, Name, "read", Read, accepts: value => Same(value, Read)).Amend(folder);
        new Setting(file, Name, "write", Write, accepts: value => Same(value, Write)).Amend(folder);
    }

    private IEnumerable<(string What, string Remedy)> Wrong(ConfigSection section)
    {
        if (section.Value("secret") is not { Length: > 0 })
        {
            yield return ($"[{Name}] has no secret", "Write one of 20 letters or more there");
        }

        if (!Same(section.Value("read"), Read))
        {
            yield return ($"[{Name}] has read={section.Value("read")}", $"Write \"read = {Read}\", {OrInstall}");
        }

        if (!Same(section.Value("write"), Write))
        {
            yield return ($"[{Name}] has write={section.Value("write")}", $"Write \"write = {Write}\", {OrInstall}");
        }

        if (!IsClosed(section))
        {
            yield return ($"[{Name}] may come from other hosts", "Write \"deny = 0.0.0.0/0.0.0.0\" and below it \"permit = 127.0.0.0/255.0.0.0\" there, and no other permit");
        }
    }

    // The last rule that fits an address holds.
    private static bool IsClosed(ConfigSection section)
    {
        var rules = section.Inherited.Concat(section.Settings).Where(setting => setting.Is("deny") || setting.Is("permit")).ToList();
        return rules is [var first, _, ..]
            && first.Is("deny") && first.Value.StartsWith("0.0.0.0/0", StringComparison.Ordinal)
            && rules[^1].Is("permit") && rules.TrueForAll(rule => rule.Is("deny") || IsLoopback(rule.Value));
    }

    private static bool IsLoopback(string permit) => IPAddress.TryParse(permit.Split('/')[0], out var address) && IPAddress.IsLoopback(address);

    private static bool Same(string? classes, string wanted) => Classes(classes ?? "").SetEquals(Classes(wanted));

    private static HashSet<string> Classes(string text) => [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
