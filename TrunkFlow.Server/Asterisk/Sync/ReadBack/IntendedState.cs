using TrunkFlow.Server.Asterisk.Config.Reading;

namespace TrunkFlow.Server.Asterisk.Sync.ReadBack;

/// <summary>What one generation's files say must exist on the switch.</summary>
internal sealed class IntendedState
{
    public static readonly IntendedState Nothing = new(new ConfigurationFiles(Array.Empty<KeyValuePair<string, byte[]>>()));

    private readonly ILookup<(string Type, string Name), AsteriskSection> _objects;
    private readonly ILookup<string, AsteriskSection> _identifies;

    /// <param name="files">A generation's.</param>
    /// <param name="of">Tells the files that matter; null for all.</param>
    /// <exception cref="FormatException">A file was changed by hand into something our writers never produce.</exception>
    public IntendedState(ConfigurationFiles files, Predicate<string>? of = null)
    {
        var names = files.Names.Where(name => of is null || of(name)).ToList();
        var objects = Sections(files, names, entry => entry.HoldsEndpoints).ToList();
        _objects = objects.ToLookup(section => (section.Value("type") ?? "", section.Name));
        _identifies = objects.Where(section => section.Value("type") == "identify").ToLookup(section => section.Value("endpoint") ?? "", StringComparer.Ordinal);
        Endpoints = OfType("endpoint");
        Registrations = OfType("registration");
        Contexts = Sections(files, names, entry => entry == EntryFile.Dialplan).Select(DialplanContext.Of).ToDictionary(context => context.Name, StringComparer.Ordinal);

        Dictionary<string, AsteriskSection> OfType(string type) => objects.Where(section => section.Value("type") == type).ToDictionary(section => section.Name, StringComparer.Ordinal);
    }

    public IReadOnlyDictionary<string, AsteriskSection> Endpoints { get; }

    public IReadOnlyDictionary<string, AsteriskSection> Registrations { get; }

    public IReadOnlyDictionary<string, DialplanContext> Contexts { get; }

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
            .. _identifies[endpoint],
        ];
        return [.. parts.OfType<AsteriskSection>()];
    }

    private AsteriskSection? Find(string type, string? name) => name is null ? null : _objects[(type, name)].FirstOrDefault();

    private static IEnumerable<AsteriskSection> Sections(ConfigurationFiles files, IEnumerable<string> names, Func<EntryFile, bool> of) =>
        from name in names
        where EntryFile.Of(name) is { } entry && of(entry)
        from section in files.Sections(name)
        select section;
}
