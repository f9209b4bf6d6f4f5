using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Providers;
using TrunkFlow.Server.Routes;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Pages.Search;

/// <summary>Thirty thousand rows of each kind that can be found by words.</summary>
public sealed class ManySearchedRows : IAsyncLifetime
{
    public TestDatabase Database { get; } = new();

    public async Task InitializeAsync()
    {
        await Database.InitializeAsync();
        var (customer, provider) = (Some.ExtensionCustomer(new CustomerDetails { Name = "Um" }), new Provider(new ProviderDetails { Name = "Um" }));
        var gateway = new Gateway(new GatewayDetails { ProviderId = provider.Id, Name = "um", Host = "sip.example" });
        var route = new OutboundRoute(new RouteDetails { Name = "Um", Pattern = "55", Gateways = [new RouteGatewayDetails(gateway.Id)] });
        await Database.SaveAsync(customer, provider, gateway, route, Some.Extension(customer, "7001"), Some.Did());
        await FillAsync("customers", "'code', 'many-' || n");
        await FillAsync("providers", "'code', 'many-' || n");
        await FillAsync("gateways", "'endpoint_name', 'gw-many-' || n");
        await FillAsync("routes", "'position', n");
        await FillAsync("extensions", "'number', (10000 + n)::text, 'endpoint_name', 'many-' || n");
        await FillAsync("dids", "'number', '+551155' || (100000 + n)");
        await RunAsync("UPDATE extensions SET customer_id = c.id FROM customers c WHERE c.code = endpoint_name");
        await RunAsync(
            """
            INSERT INTO customer_dids (id, customer_id, did_id, valid_from, created_at, updated_at, version)
            SELECT gen_random_uuid(), c.id, d.id, now(), now(), now(), 0 FROM customers c JOIN dids d ON c.code = 'many-' || right(d.number, 6)::int - 100000
            """);
        await RunAsync("VACUUM ANALYZE");
    }

    public async Task DisposeAsync() => await ((IAsyncLifetime)Database).DisposeAsync();

    // Each is the one row there is, but for its keys and its name.
    private Task FillAsync(string table, string keys) => RunAsync(
        $"INSERT INTO {table} SELECT (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'name', 'Padaria São João ' || n, {keys}))).* FROM {table} r, generate_series(1, 30000) n");

    private async Task RunAsync(string statement)
    {
        await using var command = Database.Source.CreateCommand(statement);
        await command.ExecuteNonQueryAsync();
    }
}
