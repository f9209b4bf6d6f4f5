using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.Providers;
using TrunkFlow.Server.Routes;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Gateways;

public sealed class GatewayOperationsTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime, IDisposable
{
    private readonly ScratchFolder folder = new();
    private readonly Provider provider = Some.Provider();

    private MasterKey Key => MasterKey.Open(folder["master.key"]);

    public Task InitializeAsync() => database.SaveAsync(provider);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_password_is_kept_sealed_and_an_edit_leaves_replaces_or_removes_it()
    {
        var gateway = await AddAsync(Input() with { AuthUsername = "trunkflow", Password = "carrier-secret-1", Registers = true });
        Assert.Equal("carrier-secret-1", (await ReadAsync(gateway.Id)).OpenPassword(Key));
        gateway = await EditAsync(gateway, null);
        Assert.Equal("carrier-secret-1", gateway.OpenPassword(Key));
        gateway = await EditAsync(gateway, "carrier-secret-2");
        Assert.Equal("carrier-secret-2", gateway.OpenPassword(Key));
        gateway = await EditAsync(gateway, "");
        Assert.Null((await ReadAsync(gateway.Id)).SealedPassword);
    }

    [Fact]
    public async Task A_host_with_a_newline_is_refused_at_its_field()
    {
        var refusal = await Assert.ThrowsAsync<InvalidValueException>(() => AddAsync(Input() with { Host = "sip.example.com\ntype=transport" }));
        Assert.Equal("host", refusal.Field);
    }

    [Fact]
    public async Task An_inbound_address_belongs_to_one_gateway_or_trunk()
    {
        var customer = Some.TrunkCustomer();
        customer.AddTrunk(new() { Address = "198.18.0.1" });
        await database.SaveAsync(customer);
        await AddAsync(Input() with { InboundAddresses = ["198.18.1.0/24"] });
        foreach (var taken in (string[])["198.18.0.0/30", "198.18.1.7"])
        {
            var refusal = await Assert.ThrowsAsync<GatewayAddressTakenException>(() => AddAsync(Input() with { InboundAddresses = ["198.18.2.1", taken] }));
            Assert.Equal("inboundAddresses[1]", refusal.Field);
        }
    }

    [Fact]
    public async Task A_gateway_a_route_uses_is_not_removed()
    {
        var gateway = await AddAsync(Input());
        await database.SaveAsync(new OutboundRoute(new RouteDetails { Name = $"Route {Some.Number}", Pattern = "55", Gateways = [new(gateway.Id)] }));
        await Assert.ThrowsAsync<GatewayInUseException>(() => RunAsync(db => new DeleteGateway(db).RunAsync(new DeleteGatewayInput(gateway.Id), CancellationToken.None)));
    }

    [Fact]
    public async Task Two_at_once_with_one_name_are_one_gateway_and_one_typed_refusal()
    {
        var input = Input();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 2).Select(async _ => await Record.ExceptionAsync(() => AddAsync(input))));
        Assert.IsType<GatewayNameTakenException>(Assert.Single(outcomes, outcome => outcome is not null));
    }

    private AddGatewayInput Input() => new() { ProviderId = provider.Id, Name = $"gw-{Some.Number}", Host = "sip.example.com" };

    private Task<Gateway> AddAsync(AddGatewayInput input) => RunAsync(db => new AddGateway(db, Key).RunAsync(input, CancellationToken.None));

    private Task<Gateway> EditAsync(Gateway gateway, string? password) => RunAsync(db => new EditGateway(db, Key).RunAsync(new EditGatewayInput
    {
        Id = gateway.Id,
        Version = gateway.Version,
        ProviderId = provider.Id,
        Name = gateway.Name,
        Host = gateway.Host,
        Password = password,
    }, CancellationToken.None));

    private Task<Gateway> ReadAsync(Guid id) => RunAsync(db => db.Gateways.AsNoTracking().SingleAsync(row => row.Id == id));

    private async Task<T> RunAsync<T>(Func<TrunkFlowDbContext, Task<T>> run)
    {
        await using var db = database.Open();
        return await run(db);
    }
}
