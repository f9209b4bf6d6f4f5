using TrunkFlow.Server.Asterisk;
using TrunkFlow.Server.Asterisk.Security;
using TrunkFlow.Server.Asterisk.Sync;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Extensions;
using TrunkFlow.Server.Routes;

namespace TrunkFlow.Tests.Support.Browser;

/// <content>What lives on the switch: extensions and who is registered, routes, and the history of publishes.</content>
public sealed partial class PanelSeed
{
    private const string Diff = """
        --- pjsip_customers.conf
        +++ pjsip_customers.conf
        @@ -12,6 +12,10 @@
         type=endpoint
         context=customer-c-1120
         disallow=all
        -device_state_busy_at=45
        +device_state_busy_at=60
         allow=alaw,ulaw
        +
        +[trunk-7f3a0142]
        +type=aor
        +max_contacts=1
         trust_id_inbound=no
        --- extensions_routes.conf
        +++ extensions_routes.conf
        @@ -88,3 +88,3 @@
         ; route Celular Bahia
        -exten => _55719XXXXXXXX,1,Gosub(out,s,1(gw-miragem-ne1&gw-atlas-sp1))
        +exten => _55719XXXXXXXX,1,Gosub(out,s,1(gw-atlas-sp1&gw-miragem-ne1))
         ; route Celular Pará

        """;

    private readonly List<Extension> extensions = [];
    private readonly List<OutboundRoute> routes = [];

    public IReadOnlyList<Extension> Extensions => extensions;

    public IReadOnlyList<OutboundRoute> Routes => routes;

    public Guid Revision { get; private set; }

    /// <summary>The first publication, which is not in force any more.</summary>
    public Guid EarlierRevision { get; private set; }

    private void AddExtensions(TrunkFlowDbContext db, DateTimeOffset now)
    {
        foreach (var (number, name) in new[] { ("2001", "Recepção"), ("2002", "Financeiro"), ("2003", "Sala de reunião"), ("2004", "Estoque") })
        {
            var extension = new Extension(customers[1].Id, new ExtensionDetails { Number = number, Name = name, ForwardNoAnswer = number == "2002" ? "2001" : null });
            extension.NewSecret();
            extensions.Add(extension);
            db.Add(extension);
            if (number != "2004")
            {
                var state = new ExtensionState(extension.Id, customers[1].Id, "pbx1");
                state.Saw(number == "2003" ? ExtensionStatus.Unreachable : ExtensionStatus.Registered, 1, "sip:198.51.100.40:5060", "Telefone de exemplo 2.1", 18, now.AddSeconds(-20));
                db.Add(state);
            }
        }
    }

    private void AddRoutes(TrunkFlowDbContext db)
    {
        foreach (var (name, pattern, priority, block) in new[] { ("Celular São Paulo", "55119", 10, false), ("Celular Bahia", "_55719XXXXXXXX", 20, false), ("Internacional", "_ZX.", 900, true) })
        {
            routes.Add(new OutboundRoute(new RouteDetails
            {
                Name = name,
                Pattern = pattern,
                Priority = priority,
                Block = block,
                Gateways = block ? [] : [new RouteGatewayDetails(gateways[0].Id), new RouteGatewayDetails(gateways[2].Id)],
            }));
        }

        db.AddRange(routes);
    }

    private void AddPublishes(TrunkFlowDbContext db, DateTimeOffset now)
    {
        var node = new PbxNode("pbx1", now.AddDays(-40));
        // Longer than the browser takes to see all pages: what a silent node said is not shown.
        node.Saw(now.AddMinutes(30), asteriskConnected: true, "22.5.0");
        node.Published(12, "1000000000:1000000000:");
        db.Add(node);
        foreach (var (generation, status, failure) in new (long, SyncStatus, string?)[]
                 { (10, SyncStatus.Live, null), (11, SyncStatus.Failed, "pjsip_gateways.conf: gw-miragem-ne1 aponta para um transporte que não existe."), (12, SyncStatus.Live, null) })
        {
            var at = now.AddMinutes(-60 + generation);
            var revision = new SyncRevision("pbx1", generation, "operador", generation == 12 ? "Desviar a Bahia enquanto gw-miragem-ne1 não volta" : null, at);
            revision.Check($"{generation:x64}", Diff, []);
            revision.Finish(status, failure, at.AddSeconds(1));
            Revision = revision.Id;
            EarlierRevision = generation == 10 ? revision.Id : EarlierRevision;
            db.Add(revision);
        }
    }

    private static Task AddRefusedAddressesAsync(TestDatabase database, DateTimeOffset now)
    {
        var stored = new RefusedAddresses(new OneDatabase(database), new NodeSettings { Key = "pbx1" }, database.Clock);
        AddressTally Tally(string address, string? account, RefusedAttemptKind kind, int minutes, int count)
        {
            var tally = new AddressTally(new RefusedAttempt(address, account, kind), now.AddMinutes(-minutes - 90));
            for (var i = 1; i < count; i++)
            {
                tally.Count(new RefusedAttempt(address, account, i % 9 == 0 ? RefusedAttemptKind.UnknownAccount : kind), now.AddMinutes(-minutes));
            }

            return tally;
        }

        return stored.AddAsync(
            [
                Tally("203.0.113.58", "1001", RefusedAttemptKind.WrongPassword, 2, 4812),
                Tally("198.51.100.23", "asterisk", RefusedAttemptKind.UnknownAccount, 31, 640),
                Tally("2001:db8:4f::9c", null, RefusedAttemptKind.UnknownAccount, 300, 7),
                Tally("203.0.113.7", "um nome muito comprido que ninguém teria como ramal", RefusedAttemptKind.ForbiddenAddress, 3000, 3),
            ], default);
    }
}
