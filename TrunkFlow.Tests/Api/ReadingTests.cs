using System.Text.Json;
using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Api;

/// <summary>What an integrator reads: pages both ways, filters, order, and what hangs together, asked in one request.</summary>
[Trait("engine", "any")]
public sealed class ReadingTests(RunningServer server) : IClassFixture<RunningServer>
{
    private readonly ApiClient api = server.As(UserRole.Operator);

    [Fact]
    public async Task A_list_is_paged_forwards_and_backwards_in_the_order_asked_for()
    {
        var prefix = $"page{Some.Number}";
        for (var i = 0; i < 5; i++)
        {
            await api.MutateAsync("addProvider", new { name = $"{prefix} {i}" }, "provider { id }");
        }

        const string Query = """
            query ($prefix: String!, $first: Int, $after: String, $last: Int, $before: String) {
              providers(first: $first, after: $after, last: $last, before: $before, where: { name: { startsWith: $prefix } }, order: [{ name: DESC }]) {
                nodes { name } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount
              }
            }
            """;
        var first = (await api.DataAsync(Query, new { prefix, first = 2 })).GetProperty("providers");
        Assert.Equal([$"{prefix} 4", $"{prefix} 3"], Names(first));
        Assert.Equal(5, first.GetProperty("totalCount").GetInt32());
        Assert.True(first.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
        var second = (await api.DataAsync(Query, new { prefix, first = 2, after = Cursor(first, "endCursor") })).GetProperty("providers");
        Assert.Equal([$"{prefix} 2", $"{prefix} 1"], Names(second));
        var back = (await api.DataAsync(Query, new { prefix, last = 2, before = Cursor(second, "startCursor") })).GetProperty("providers");
        Assert.Equal([$"{prefix} 4", $"{prefix} 3"], Names(back));
    }

    [Fact]
    public async Task One_request_reads_a_customer_with_everything_that_belongs_to_it()
    {
        var provider = Id(await api.MutateAsync("addProvider", new { name = $"provider-{Some.Number}" }, "provider { id }"), "provider");
        var gateway = Id(await api.MutateAsync(
            "addGateway", new { providerId = provider, name = $"gw-{Some.Number}", host = "sip.example.com", inboundAddresses = new[] { "198.18.77.1" } }, "gateway { id }"), "gateway");
        var plan = Id(await api.MutateAsync("addTariffPlan", new { name = $"plan-{Some.Number}" }, "tariffPlan { id }"), "tariffPlan");
        await api.MutateAsync("addTariff", new { tariffPlanId = plan, prefix = "55", pricePerMinute = 0.1m, timeBand = "mon-fri 08:00-18:00" }, "tariff { id }");
        var customer = Id(await api.MutateAsync(
            "addCustomer", new { code = $"c-{Some.Number}", type = "EXTENSION", name = "Padaria", tariffPlanId = plan }, "customer { id }"), "customer");
        var extension = (await api.MutateAsync("addExtension", new { customerId = customer, number = "1001" }, "extensionSecret { secret username extension { id endpointName } }"))
            .GetProperty("extensionSecret");
        Assert.True(extension.GetProperty("secret").GetString()!.Length >= 20);
        var did = Id(await api.MutateAsync("addDid", new { number = $"+55113{Some.Number:0000000}", providerId = provider, gatewayId = gateway }, "did { id }"), "did");
        var target = extension.GetProperty("extension").GetProperty("id").GetGuid();
        await api.MutateAsync(
            "allocateDid", new { didId = did, customerId = customer, destinations = new[] { new { kind = "EXTENSION", targetId = target } } }, "allocation { id }");
        await api.MutateAsync("addRoute", new { name = $"route-{Some.Number}", pattern = "55", customerId = customer, gateways = new[] { new { gatewayId = gateway } } }, "route { id }");
        await api.MutateAsync("topUpBalance", new { customerId = customer, amount = 50.25m }, "ledgerEntry { balanceAfter }");

        var read = (await api.DataAsync("""
            query ($id: UUID!) {
              customer(id: $id) {
                tariffPlan { tariffs(first: 5) { nodes { prefix timeBand } totalCount } customers { nodes { name } } }
                balance { balance }
                ledger(first: 1) { nodes { amount cause customer { name } } }
                extensions { nodes { number customer { id } states { status } } }
                allocations { nodes { did { gateway { name inboundAddresses provider { id } } } destinations { kind extension { number } } } }
                routes { name gateways { position gateway { name uses { route { name } } } } }
                callRecords(first: 3) { nodes { id } pageInfo { hasNextPage } }
              }
            }
            """, new { id = customer })).GetProperty("customer");
        Assert.Equal("mon-fri 08:00-18:00", read.GetProperty("tariffPlan").GetProperty("tariffs").GetProperty("nodes")[0].GetProperty("timeBand").GetString());
        Assert.Equal(50.25m, read.GetProperty("balance").GetProperty("balance").GetDecimal());
        Assert.Equal("TOP_UP", read.GetProperty("ledger").GetProperty("nodes")[0].GetProperty("cause").GetString());
        var allocation = read.GetProperty("allocations").GetProperty("nodes")[0];
        Assert.Equal("198.18.77.1", allocation.GetProperty("did").GetProperty("gateway").GetProperty("inboundAddresses")[0].GetString());
        Assert.Equal("1001", allocation.GetProperty("destinations")[0].GetProperty("extension").GetProperty("number").GetString());
        Assert.Equal(1, read.GetProperty("routes")[0].GetProperty("gateways")[0].GetProperty("position").GetInt32());
    }

    [Fact]
    public async Task Relations_of_a_list_need_neither_its_key_nor_the_reference_selected()
    {
        var name = $"provider-{Some.Number}";
        var provider = Id(await api.MutateAsync("addProvider", new { name }, "provider { id }"), "provider");
        var gateway = Id(await api.MutateAsync("addGateway", new { providerId = provider, name = $"gw-{name}", host = "sip.example.com" }, "gateway { id }"), "gateway");
        var number = $"+55114{Some.Number:0000000}";
        await api.MutateAsync("addDid", new { number, providerId = provider, gatewayId = gateway }, "did { id }");
        var data = await api.DataAsync("""
            query ($name: String!, $number: String!) {
              providers(where: { name: { eq: $name } }) { edges { cursor node { name gateways { name } dids { totalCount } } } }
              dids(where: { number: { eq: $number } }) { nodes { number provider { name } gateway { host } } }
            }
            """, new { name, number });
        var node = Assert.Single(data.GetProperty("providers").GetProperty("edges").EnumerateArray()).GetProperty("node");
        Assert.Equal($"gw-{name}", node.GetProperty("gateways")[0].GetProperty("name").GetString());
        Assert.Equal(1, node.GetProperty("dids").GetProperty("totalCount").GetInt32());
        var did = data.GetProperty("dids").GetProperty("nodes")[0];
        Assert.Equal((name, "sip.example.com"), (did.GetProperty("provider").GetProperty("name").GetString(), did.GetProperty("gateway").GetProperty("host").GetString()));
    }

    private static Guid Id(JsonElement payload, string name)
    {
        Assert.Equal(JsonValueKind.Null, payload.GetProperty("errors").ValueKind);
        return payload.GetProperty(name).GetProperty("id").GetGuid();
    }

    private static IEnumerable<string?> Names(JsonElement connection) => connection.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("name").GetString());

    private static string? Cursor(JsonElement connection, string which) => connection.GetProperty("pageInfo").GetProperty(which).GetString();
}
