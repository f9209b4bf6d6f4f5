using TrunkFlow.Server.Asterisk.Config.Reading;

namespace TrunkFlow.Server.Asterisk.Sync.ReadBack;

/// <summary>What one generation's files say must exist on the switch.</summary>
internal sealed class IntendedState
{
    public static readonly IntendedState Nothing = new(new ConfigurationFiles(Array.Empty<KeyValuePair<string, byte[]>>()));

    private readonly ILookup<string, AsteriskSection> _byType;

    /// <exception cref="FormatException">A file was changed by hand into something our writers never produce.</exception>
    public IntendedState(ConfigurationFiles files)
    {
        _byType = Sections(files, EntryFile.Pjsip).ToLookup(section => section.Value("type") ?? "", StringComparer.Ordinal);
        Endpoints = _byType["endpoint"].ToDictionary(section => section.Name, StringComparer.Ordinal);
        Contexts = Sections(files, EntryFile.Dialplan).Select(DialplanContext.Of).ToDictionary(context => context.Name, StringComparer.Ordinal);
    }

    public IReadOnlyDictionary<string, AsteriskSection> Endpoints { get; }

    public IReadOnlyDictionary<string, DialplanContext> Contexts { get; }

    public AsteriskSection? Find(string type, string? name) => _byType[type].FirstOrDefault(section => section.Name == name);

    public IEnumerable<AsteriskSection> IdentifiesOf(string endpoint) => _byType["identify"].Where(section => section.Value("endpoint") == endpoint);

    /// <summary>Everything that belongs to an endpoint, so that a change in any part of it is seen.</summary>
    public IReadOnlyList<AsteriskSection> Around(string endpoint)
    {
        if (!Endpoints.TryGetValue(endpoint, out var section))
        {
            return [];
        }

        AsteriskSection?[] parts =
        [
            section,
            Find("aor", section.Value("aors")),
            Find("auth", section.Value("auth")),
            Find("auth", section.Value("outbound_auth")),
            .. IdentifiesOf(endpoint),
        ];
        return [.. parts.OfType<AsteriskSection>()];
    }

    private static IEnumerable<AsteriskSection> Sections(ConfigurationFiles files, EntryFile entry) =>
        from name in files.Names
        where entry.Reads(name)
        from section in AsteriskFile.Read(files.Text(name)!).Sections
        where !section.IsTemplate
        select section;
}
