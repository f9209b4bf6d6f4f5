using Microsoft.Extensions.DependencyInjection;
using TrunkFlow.Server.Asterisk.Sync;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Tariffs;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Asterisk.Sync.Faults;

/// <summary>An operator in service whose next generation can be given a defect, on a real Asterisk.</summary>
public sealed class BadGenerationBench : IAsyncLifetime
{
    private readonly TestDatabase _database = new();
    private string _binary = "";
    private NodeUnderTest _node = null!;

    public Laboratory Laboratory { get; } = new();

    internal SabotagedRendering Rendering => (SabotagedRendering)_node.Get<ISwitchRendering>();

    public long? Live => _node.Get<GenerationFolder>().Live();

    /// <summary>From now on no Asterisk can be started beside the running one, or it can again.</summary>
    public bool ColdStartsFail
    {
        set
        {
            File.Delete($"{_binary}.broken");
            if (value)
            {
                File.WriteAllText($"{_binary}.broken", "");
            }
        }
    }

    public async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        await Laboratory.InitializeAsync();
        _database.Clock.Now = TimeProvider.System.GetUtcNow();
        _binary = await Laboratory.BinaryAsync();
        await Laboratory.RunAsync("gateway", "answer", "21");
        var provider = Some.Provider();
        var carrier = new Gateway(new GatewayDetails { ProviderId = provider.Id, Name = "Carrier", Host = $"{Laboratory.Network}.21", Port = 5070, QualifySeconds = 0 });
        var plan = Some.Plan();
        var customer = Some.TrunkCustomer(new CustomerDetails { Name = "Trunk", AreaCode = "11", TariffPlanId = plan.Id, CreditLimit = 100m });
        customer.AddTrunk(new CustomerTrunkDetails { Address = $"{Laboratory.Network}.11" });
        await _database.SaveAsync(plan, Tariff.OfPlan(plan.Id, Some.Terms()), provider, carrier, customer, Some.Route("55", carrier));
        _node = await new NodeUnderTest(_database, Laboratory, asteriskBinary: _binary, more: services => services.AddSingleton<ISwitchRendering, SabotagedRendering>()).StartAsync();
        await StandsAsync(SyncStatus.Live);
    }

    public async Task DisposeAsync()
    {
        await _node.DisposeAsync();
        await Laboratory.DisposeAsync();
        await _database.DisposeAsync();
    }

    public Task SaveAsync()
    {
        _database.Clock.Now = TimeProvider.System.GetUtcNow();
        return _database.SaveAsync(Some.ExtensionCustomer());
    }

    public async Task<NodeSync> StandsAsync(SyncStatus status)
    {
        NodeSync? now = null;
        await Eventually.TrueAsync(async () =>
        {
            await using var db = _database.Open();
            now = (await new SyncOverview(db).ReadAsync(default)).SingleOrDefault();
            return now?.Status == status && now.PendingChanges == 0;
        }, $"{status}", 30);
        return now!;
    }

    public Task<string> CallAsync() => Laboratory.RunAsync("call", "11988887777", "--from", "11", "--hold", "100");
}
