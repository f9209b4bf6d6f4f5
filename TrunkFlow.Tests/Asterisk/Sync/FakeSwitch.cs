using TrunkFlow.Server.Asterisk.Ami;
using TrunkFlow.Server.Asterisk.Config.Reading;
using TrunkFlow.Server.Asterisk.Sync.ReadBack;

namespace TrunkFlow.Tests.Asterisk.Sync;

/// <summary>
/// Stands for Asterisk behind the manager interface: a reload reads the entry files from disk as Asterisk does, and what is asked is
/// answered from what was read. It can be away, deaf to reloads, or lose objects, on demand.
/// </summary>
internal sealed class FakeSwitch(string asteriskDirectory) : IAmi
{
    private List<AsteriskSection> _objects = [];
    private Dictionary<string, DialplanContext> _contexts = [];

    public bool Away { get; set; }

    /// <summary>Says "Module Reloaded" and keeps what it had, as a real one does with an unusable file.</summary>
    public bool Deaf { get; set; }

    /// <summary>An object of this name is never loaded.</summary>
    public string? Loses { get; set; }

    /// <summary>It goes on telling callers apart by this address, whatever it reads.</summary>
    public string? Matches { get; set; }

    /// <summary>Its sorcery.conf does not lead to telephones.</summary>
    public bool Unmapped { get; set; }

    public List<string> Reloads { get; } = [];

    public Dictionary<string, string> Database { get; } = [];

    public AmiState State => Away ? AmiState.Unreachable : AmiState.Connected;

    public string Reason => Away ? "Nothing there" : "";

    public IEnumerable<string> Endpoints => _objects.Where(section => section.Value("type") == "endpoint").Select(section => section.Name);

    public IEnumerable<string> Contexts => _contexts.Keys;

    public AmiSubscription Subscribe(Func<AmiMessage, bool> wanted) => new(wanted, 16, _ => { });

    public Task<AmiResponse> SendAsync(AmiAction action, CancellationToken cancellationToken, TimeSpan? within = null)
    {
        if (Away)
        {
            throw new AmiUnreachableException("Nothing there");
        }

        var fields = action.Fields.ToDictionary(field => field.Name, field => field.Value);
        return Task.FromResult(action.Name switch
        {
            "Reload" => Reload(fields["Module"]),
            "PJSIPShowEndpoints" => List(action, Endpoints.Select(name => Message(("Event", "EndpointList"), ("ObjectName", name)))),
            "PJSIPShowEndpoint" => List(action, Around(fields["Endpoint"]).Select(Detail)),
            "PJSIPShowRegistrationsOutbound" => List(action, _objects.Where(section => section.Value("type") == "registration").Select(Registration)),
            "ShowDialPlan" => List(action, fields.TryGetValue("Context", out var name) ? Lines(name) : _contexts.Keys.SelectMany(Lines)),
            "GetConfigJSON" => Success(action, () => { }),
            "DBPut" => Success(action, () => Database[fields["Key"]] = fields["Val"]),
            "DBDel" => Success(action, () => Database.Remove(fields["Key"])),
            "DBGetTree" => List(action, Database.Select(entry =>
                Message(("Event", "DBGetTreeResponse"), ("Key", $"/{fields["Family"]}/{entry.Key}"), ("Val", entry.Value)))),
            _ => throw new NotSupportedException(action.Name),
        });
    }

    /// <summary>What a restart does: everything is read anew.</summary>
    public void Restart()
    {
        Read("res_pjsip.so");
        Read("pbx_config.so");
    }

    private AmiResponse Reload(string module)
    {
        Reloads.Add(module);
        if (!Deaf)
        {
            Read(module);
        }

        return new AmiResponse("Reload", Message(("Response", "Success"), ("Message", "Module Reloaded")), []);
    }

    private void Read(string module)
    {
        if (module == "res_pjsip.so")
        {
            _objects = [.. Included("pjsip.conf").Concat(Unmapped ? [] : Included("telephones.conf")).Where(section => section.Name != Loses)];
        }
        else if (module == "pbx_config.so")
        {
            _contexts = Included("extensions.conf").Select(DialplanContext.Of).ToDictionary(context => context.Name);
        }
    }

    private List<AsteriskSection> Included(string entry)
    {
        var path = Path.Combine(asteriskDirectory, "trunkflow", entry);
        return !File.Exists(path) ? [] : [.. File.ReadLines(path)
            .Where(line => line.StartsWith("#tryinclude ", StringComparison.Ordinal))
            .Select(line => line["#tryinclude ".Length..])
            .Where(File.Exists)
            .SelectMany(file => AsteriskFile.Read(File.ReadAllText(file)).Sections)
            .Where(section => !section.IsTemplate)];
    }

    private IEnumerable<AsteriskSection> Around(string endpoint) => _objects.Where(section => section.Name == endpoint || section.Value("endpoint") == endpoint);

    private AmiMessage Detail(AsteriskSection section) => Message(
        ("Event", $"{section.Value("type")}Detail"), ("ObjectType", section.Value("type")!), ("ObjectName", section.Name),
        ("Context", section.Value("context") ?? ""), ("Aors", section.Value("aors") ?? ""), ("Auth", section.Value("auth") ?? ""),
        ("OutboundAuth", section.Value("outbound_auth") ?? ""), ("Contacts", string.Join(',', section.Values("contact"))),
        ("Match", Matches ?? string.Join(',', section.Values("match").Select(Masked))));

    private static AmiMessage Registration(AsteriskSection section) => Message(
        ("Event", "OutboundRegistrationDetail"), ("ObjectName", section.Name), ("ServerUri", section.Value("server_uri")!), ("ClientUri", section.Value("client_uri")!));

    /// <summary>As Asterisk shows it: every address with a mask.</summary>
    private static string Masked(string match)
    {
        var network = System.Net.IPNetwork.Parse(match.Contains('/') ? match : $"{match}/32");
        return $"{network.BaseAddress}/{new System.Net.IPAddress(System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(uint.MaxValue << (32 - network.PrefixLength)))}";
    }

    private IEnumerable<AmiMessage> Lines(string context) => !_contexts.TryGetValue(context, out var known) ? [] : known.Lines.Select(line =>
    {
        var (parts, open) = (line.Split(',', 3), line.IndexOf('(', line.IndexOf(',', line.IndexOf(',', StringComparison.Ordinal) + 1)));
        return Message(("Event", "ListDialplan"), ("Context", context), ("Registrar", "pbx_config"), ("Extension", parts[0]), ("Priority", parts[1]),
            ("Application", parts[2][..(open - parts[0].Length - parts[1].Length - 2)]), ("AppData", line[(open + 1)..^1]));
    });

    private static AmiResponse List(AmiAction action, IEnumerable<AmiMessage> events) => new(action.Name, Message(("Response", "Success"), ("EventList", "start")), [.. events]);

    private static AmiResponse Success(AmiAction action, Action act)
    {
        act();
        return new AmiResponse(action.Name, Message(("Response", "Success")), []);
    }

    private static AmiMessage Message(params (string Name, string Value)[] fields) => new([.. fields.Select(field => new AmiField(field.Name, field.Value))]);
}
