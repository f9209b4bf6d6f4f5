using System.Net;
using System.Numerics;
using TrunkFlow.Server.Asterisk.Ami;
using TrunkFlow.Server.Asterisk.Config.Reading;

namespace TrunkFlow.Server.Asterisk.Sync.ReadBack;

/// <summary>
/// Asks Asterisk for the endpoints that changed and compares what they are made of with the intent. At a reload Asterisk keeps what it had of
/// an object it cannot use, and only one that changed can have become so; the others need no asking. Asterisk says nothing about a missing aor, auth or identify; only their absence from its answer does.
/// </summary>
internal sealed class EndpointReadBack(IAmi ami)
{
    /// <summary>Each takes about a millisecond; beyond this many the list of names has to do for the rest.</summary>
    private const int MostInDetail = 500;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    internal static readonly (string Key, string Field)[] Compared =
    [
        ("context", "Context"), ("accountcode", "Accountcode"), ("aors", "Aors"), ("auth", "Auth"), ("outbound_auth", "OutboundAuth"),
        ("from_user", "FromUser"), ("from_domain", "FromDomain"), ("max_contacts", "MaxContacts"), ("username", "Username"),
    ];

    /// <summary>Of several words each, which Asterisk puts between other marks than we do.</summary>
    internal static readonly (string Key, string Field)[] Lists = [("allow", "Allow"), ("callerid", "Callerid"), ("set_var", "SetVar")];

    // These are compared and never shown.
    private static readonly (string Key, string Field)[] Secrets = [("password", "Password"), ("md5_cred", "Md5Cred")];

    public async Task<IReadOnlyList<string>> DifferencesAsync(IntendedState before, IntendedState after, CancellationToken cancellationToken)
    {
        var changed = after.Endpoints.Keys.Where(name => !Same(before.Around(name), after.Around(name))).ToList();
        var gone = before.Endpoints.Keys.Where(name => !after.Endpoints.ContainsKey(name)).ToList();
        if (changed.Count + gone.Count > MostInDetail)
        {
            var listed = await ListAsync(cancellationToken);
            var differences = changed.Where(name => !listed.Contains(name)).Select(Missing).Concat(gone.Where(listed.Contains).Select(StillThere)).ToList();
            return differences.Count > 0 ? differences : await CompareAsync(changed.Take(MostInDetail), [], after, cancellationToken);
        }

        return await CompareAsync(changed, gone, after, cancellationToken);
    }

    /// <summary>The names of all it has.</summary>
    public async Task<HashSet<string>> ListAsync(CancellationToken cancellationToken)
    {
        // Without a single endpoint the answer is the error "No endpoints found".
        var response = await ami.SendAsync(new AmiAction("PJSIPShowEndpoints"), cancellationToken, Patience);
        return [.. response.Named("EndpointList").Select(listed => listed["ObjectName"])];
    }

    private async Task<List<string>> CompareAsync(IEnumerable<string> changed, IEnumerable<string> gone, IntendedState intended, CancellationToken cancellationToken)
    {
        var differences = new List<string>();
        foreach (var name in changed)
        {
            var shown = await ShowAsync(name, cancellationToken);
            differences.AddRange(shown.Count == 0 ? [Missing(name)] : intended.Around(name).SelectMany(part => Compare(name, part, shown)));
        }

        foreach (var name in gone)
        {
            differences.AddRange((await ShowAsync(name, cancellationToken)).Count == 0 ? [] : [StillThere(name)]);
        }

        return differences;
    }

    /// <summary>What an endpoint is made of; nothing where there is none of this name.</summary>
    public async Task<IReadOnlyList<AmiMessage>> ShowAsync(string endpoint, CancellationToken cancellationToken) =>
        (await ami.SendAsync(new AmiAction("PJSIPShowEndpoint").With("Endpoint", endpoint), cancellationToken)).Events;

    private static string Missing(string endpoint) => $"endpoint {endpoint} is missing";

    private static string StillThere(string endpoint) => $"endpoint {endpoint} is still there";

    private static IEnumerable<string> Compare(string endpoint, AsteriskSection part, IReadOnlyList<AmiMessage> shown)
    {
        var detail = shown.FirstOrDefault(shown => shown["ObjectType"] == part.Value("type") && shown["ObjectName"] == part.Name);
        return detail is null ? [$"{part.Value("type")} {part.Name} of endpoint {endpoint} is missing"] : Compare(part, detail);
    }

    private static IEnumerable<string> Compare(AsteriskSection part, AmiMessage shown)
    {
        foreach (var difference in part.DifferencesFrom(shown, Compared))
        {
            yield return difference;
        }

        foreach (var (key, field) in Lists)
        {
            var wanted = part.Values(key).SelectMany(Words).ToList();
            if (wanted.Count > 0 && shown.Find(field) is { } found && !Words(found).SequenceEqual(wanted))
            {
                yield return $"{part.Value("type")} {part.Name}: {key} is {found} instead of {string.Join(',', part.Values(key))}";
            }
        }

        foreach (var (key, field) in Secrets)
        {
            if (part.Value(key) is { } wanted && shown.Find(field) is { } found && found != wanted)
            {
                yield return $"{part.Value("type")} {part.Name}: {key} is another";
            }
        }

        if (part.Value("type") == "identify" && shown.Find("Match") is { } match && !Networks(match).SetEquals(Networks(string.Join(',', part.Values("match")))))
        {
            yield return $"{part.Value("type")} {part.Name}: match is {match} instead of {string.Join(',', part.Values("match"))}";
        }

        foreach (var contact in part.Values("contact").Where(contact => !shown["Contacts"].Contains(contact, StringComparison.Ordinal)))
        {
            yield return $"{part.Value("type")} {part.Name}: contact {contact} is missing";
        }
    }

    private static IEnumerable<string> Words(string text) => text.Split(['(', ')', '|', ',', '"', '<', '>'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>We write an address alone or with the length of its network; Asterisk shows each with a mask: 192.0.2.8/255.255.255.248.</summary>
    private static HashSet<string> Networks(string list) => [.. list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(text => Network(text)?.ToString() ?? text)];

    private static IPNetwork? Network(string text)
    {
        var (literal, length) = text.Split('/') is [var before, var after] ? (before, after) : (text, null);
        if (!IPAddress.TryParse(literal, out var address))
        {
            return null;
        }

        // It takes an IPv4 address written as one of IPv6 for what it is.
        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        var bits = address.GetAddressBytes().Length * 8;
        bits = length is null ? bits : int.TryParse(length, out var number) ? number : IPAddress.TryParse(length, out var mask) ? mask.GetAddressBytes().Sum(octet => BitOperations.PopCount(octet)) : -1;
        return IPNetwork.TryParse($"{address}/{bits}", out var network) ? network : null;
    }

    private static bool Same(IReadOnlyList<AsteriskSection> before, IReadOnlyList<AsteriskSection> after) =>
        before.Count == after.Count && before.Zip(after).All(pair => pair.First.Name == pair.Second.Name && pair.First.Settings.SequenceEqual(pair.Second.Settings));
}
