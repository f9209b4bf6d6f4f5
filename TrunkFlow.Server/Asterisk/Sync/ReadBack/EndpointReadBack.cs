using TrunkFlow.Server.Asterisk.Ami;
using TrunkFlow.Server.Asterisk.Config.Reading;

namespace TrunkFlow.Server.Asterisk.Sync.ReadBack;

/// <summary>
/// Asks Asterisk for its endpoints and compares them with the intent: which exist, and for the changed ones what they are made of.
/// Asterisk says nothing about a missing aor, auth or identify; only their absence from its answer does.
/// </summary>
internal sealed class EndpointReadBack(IAmi ami)
{
    /// <summary>Each takes about a millisecond; beyond this many the list of names has to do.</summary>
    private const int MostInDetail = 500;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly (string Key, string Field)[] Compared =
    [
        ("context", "Context"), ("accountcode", "Accountcode"), ("aors", "Aors"), ("auth", "Auth"), ("outbound_auth", "OutboundAuth"),
        ("from_user", "FromUser"), ("from_domain", "FromDomain"), ("max_contacts", "MaxContacts"), ("username", "Username"),
    ];

    // These are compared and never shown.
    private static readonly (string Key, string Field)[] Secrets = [("password", "Password"), ("md5_cred", "Md5Cred")];

    public async Task<IReadOnlyList<string>> DifferencesAsync(IntendedState before, IntendedState after, CancellationToken cancellationToken)
    {
        var listed = await ListAsync(cancellationToken);
        List<string> differences =
        [
            .. after.Endpoints.Keys.Where(name => !listed.Contains(name)).Select(name => $"endpoint {name} is missing"),
            .. before.Endpoints.Keys.Where(name => !after.Endpoints.ContainsKey(name) && listed.Contains(name)).Select(name => $"endpoint {name} is still there"),
        ];
        var changed = after.Endpoints.Keys.Where(name => listed.Contains(name) && !Same(before.Around(name), after.Around(name)));
        foreach (var name in changed.Take(MostInDetail))
        {
            differences.AddRange(await CompareAsync(name, after, cancellationToken));
        }

        return differences;
    }

    private async Task<HashSet<string>> ListAsync(CancellationToken cancellationToken)
    {
        // Without a single endpoint the answer is the error "No endpoints found".
        var response = await ami.SendAsync(new AmiAction("PJSIPShowEndpoints"), cancellationToken, Patience);
        return [.. response.Named("EndpointList").Select(listed => listed["ObjectName"])];
    }

    private async Task<List<string>> CompareAsync(string endpoint, IntendedState intended, CancellationToken cancellationToken)
    {
        var response = await ami.SendAsync(new AmiAction("PJSIPShowEndpoint").With("Endpoint", endpoint), cancellationToken);
        var differences = new List<string>();
        foreach (var part in intended.Around(endpoint))
        {
            var detail = response.Events.FirstOrDefault(shown => shown["ObjectType"] == part.Value("type") && shown["ObjectName"] == part.Name);
            differences.AddRange(detail is null ? [$"{part.Value("type")} {part.Name} of endpoint {endpoint} is missing"] : Compare(part, detail));
        }

        return differences;
    }

    private static IEnumerable<string> Compare(AsteriskSection part, AmiMessage shown)
    {
        foreach (var (key, field) in Compared)
        {
            // A field the answer does not have cannot be compared: versions of Asterisk differ in what they show.
            if (part.Value(key) is { } wanted && shown.Find(field) is { } found && found != wanted)
            {
                yield return $"{part.Value("type")} {part.Name}: {key} is {found} instead of {wanted}";
            }
        }

        foreach (var (key, field) in Secrets)
        {
            if (part.Value(key) is { } wanted && shown.Find(field) is { } found && found != wanted)
            {
                yield return $"{part.Value("type")} {part.Name}: {key} is another";
            }
        }

        foreach (var contact in part.Values("contact").Where(contact => !shown["Contacts"].Contains(contact, StringComparison.Ordinal)))
        {
            yield return $"{part.Value("type")} {part.Name}: contact {contact} is missing";
        }
    }

    private static bool Same(IReadOnlyList<AsteriskSection> before, IReadOnlyList<AsteriskSection> after) =>
        before.Count == after.Count && before.Zip(after).All(pair => pair.First.Name == pair.Second.Name && pair.First.Settings.SequenceEqual(pair.Second.Settings));
}
