using System.Collections.Frozen;
using System.Net;
using TrunkFlow.Server.Asterisk.Config.Files;
using TrunkFlow.Server.Asterisk.Config.Reading;
using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Asterisk.Config;

/// <summary>
/// Checks a rendered configuration before Asterisk sees it, for Asterisk says nothing of a missing aor, auth or context, of a name given twice, or of one
/// address that identifies two endpoints: such calls just fail, or are taken for another customer's.
/// </summary>
public sealed class CrossReferences
{
    // More identify objects than this make every call slow; at 10,000 none succeeds (measured with Asterisk 22).
    private const int MostIdentifies = 3000;

    private static readonly HashSet<string> Types = ["endpoint", "aor", "auth", "identify", "registration"];

    /// <summary>Settings whose values name objects, and of which type.</summary>
    private static readonly FrozenDictionary<string, string> Naming = new Dictionary<string, string>
    {
        ["aors"] = "aor",
        ["auth"] = "auth",
        ["outbound_auth"] = "auth",
        ["endpoint"] = "endpoint",
        // Transports are the administrator's; our files name none.
        ["transport"] = "transport",
        ["context"] = "context",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly List<CheckedFile> _files;
    private readonly ILookup<string, AsteriskSection> _objects;

    public CrossReferences(IEnumerable<ConfigFile> files)
        : this(files.Select(file => new CheckedFile(file)))
    {
    }

    internal CrossReferences(IEnumerable<CheckedFile> files)
    {
        _files = [.. files];
        _objects = _files.SelectMany(file => file.Objects).ToLookup(section => section.Value("type") ?? "", StringComparer.Ordinal);
    }

    /// <summary>What must not go live, a sentence each; empty when all is well.</summary>
    public IReadOnlyList<string> Problems()
    {
        var contexts = _files.SelectMany(file => file.Contexts).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from type in _objects from sentence in Twice(type.Key, type.Select(section => section.Name)) select sentence,
            .. Twice("context", _files.SelectMany(file => file.Contexts)),
            .. from type in _objects
               where !Types.Contains(type.Key)
               from section in type
               select $"{section.Name} has type {type.Key}, which Asterisk would pass over in silence",
            .. References(contexts),
            .. from overlap in Overlaps() where !overlap.AmongCarriers select overlap.Sentence,
            .. Dialplan(contexts, Names("endpoint")),
            .. from file in _files from directive in file.Directives select $"{file.File.Name} contains {directive}",
        ];
    }

    /// <summary>What may go live, but an operator should know.</summary>
    public IReadOnlyList<string> Warnings()
    {
        var identifies = _objects["identify"].Count();
        return
        [
            .. from overlap in Overlaps() where overlap.AmongCarriers select overlap.Sentence,
            .. identifies > MostIdentifies ? [$"{identifies} endpoints are told apart by address; more than {MostIdentifies} make every call slow"] : Array.Empty<string>(),
        ];
    }

    private HashSet<string> Names(string type) => _objects[type].Select(section => section.Name).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> Twice(string type, IEnumerable<string> names) =>
        from same in names.CountBy(name => name) where same.Value > 1 select $"{type} {same.Key} is defined {same.Value} times";

    private IEnumerable<string> References(HashSet<string> contexts)
    {
        var known = Naming.Values.Distinct().ToDictionary(type => type, type => type == "context" ? contexts : Names(type));
        return
            from type in _objects
            from section in type
            from setting in section.Settings
            let names = Naming.GetValueOrDefault(setting.Key)
            where names is not null
            from name in setting.Value.Split(',')
            where !known[names].Contains(name)
            select $"{type.Key} {section.Name} names {setting.Key} {name}, which does not exist";
    }

    // Two gateways of one carrier may share an address: the call comes in all the same, only the record may name the other one.
    private IEnumerable<(string Sentence, bool AmongCarriers)> Overlaps()
    {
        var carriers = (from section in _objects["endpoint"] where section.Value("context") == "tf-from-gateway" select section.Name).ToHashSet();
        var networks = from section in _objects["identify"]
                       from match in section.Values("match")
                       let network = NetworkAddress.Parse("match", match)
                       orderby network.BaseAddress.AddressFamily, network.PrefixLength
                       select (Endpoint: section.Value("endpoint") ?? "", Network: network);
        var seen = new Dictionary<IPNetwork, string>();
        var lengths = new SortedSet<int>();
        foreach (var (endpoint, network) in networks)
        {
            // Shorter prefixes come first, so whatever overlaps this one contains it.
            foreach (var length in lengths.Where(length => length <= network.PrefixLength))
            {
                if (seen.TryGetValue(Widened(network, length), out var other) && other != endpoint)
                {
                    yield return ($"{NetworkAddress.Text(network)} identifies {endpoint}, but already {other}", carriers.Contains(endpoint) && carriers.Contains(other));
                }
            }

            seen.TryAdd(network, endpoint);
            lengths.Add(network.PrefixLength);
        }
    }

    private static IPNetwork Widened(IPNetwork network, int length)
    {
        var bytes = network.BaseAddress.GetAddressBytes();
        for (var bit = length; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] &= (byte)~(0x80 >> (bit % 8));
        }

        return new IPNetwork(new IPAddress(bytes), length);
    }

    private IEnumerable<string> Dialplan(HashSet<string> contexts, HashSet<string> endpoints) =>
    [
        .. from file in _files from jump in file.Jumps where !contexts.Contains(jump.Key) select $"{jump.Value} goes to context {jump.Key}, which does not exist",
        .. from file in _files from dial in file.Dials where !endpoints.Contains(dial.Key) select $"{dial.Value} dials {dial.Key}, which does not exist",
        .. from file in _files from extension in file.OpenEnds select $"{extension} does not end in a hangup",
    ];
}
