using System.Text.Json;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.Providers;
using TrunkFlow.Server.Routes;
using TrunkFlow.Server.Tariffs;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.EndToEnd;

/// <summary>
/// Test calls between a web server without a switch and a node beside a real Asterisk with SIPp carriers: what is asked through GraphQL is made on the switch,
/// told as it goes, and recorded at the right price.
/// </summary>
[Trait("needs", "asterisk")]
public sealed class TestCallTests(Laboratory laboratory, RunningServer web) : IClassFixture<Laboratory>, IClassFixture<RunningServer>
{
    private const string Answering = "+5511900010001";
    private const string Busy = "+5521900010001";
    private const string OutOfCircuits = "+5531900010001";
    private const string Unrouted = "+5541900010001";

    private readonly Dictionary<int, Gateway> carriers = [];

    [Fact]
    public async Task A_number_is_tried_through_a_gateway_or_as_a_customer_and_the_result_is_told_and_recorded()
    {
        foreach (var (behaviour, host) in ((string, string)[])[("answer", "21"), ("failing", "22"), ("busy", "23"), ("answer", "31")])
        {
            await laboratory.RunAsync("gateway", behaviour, host);
        }

        var customer = await SaveOperatorAsync();
        Assert.Equal("TestCallsNotConfiguredError", (await RefusedAsync(new { gatewayId = carriers[21].Id, number = Answering }, "TestCallsNotConfiguredError")).Type);
        await using var node = await CallingNode.StartAsync(laboratory, web);
        await CallingNode.ReadyAsync(web);
        Assert.Equal("number", (await RefusedAsync(new { gatewayId = carriers[21].Id, number = "1&PJSIP/2" }, "InvalidValueError")).Field);
        Assert.Equal("customerId", (await RefusedAsync(new { number = Answering }, "InvalidValueError")).Field);
        Assert.Equal("customerId", (await RefusedAsync(new { gatewayId = carriers[21].Id, customerId = customer.Id, number = Answering }, "InvalidValueError")).Field);

        await StraightThroughAsync();
        await AsTheCustomerAsync(customer);
        await TheGatewaysLimitHoldsAsync();
        Assert.Equal(0, (await web.As(UserRole.Viewer).DataAsync("{ quarantinedRows { totalCount } }")).GetProperty("quarantinedRows").GetProperty("totalCount").GetInt32());
    }

    private async Task StraightThroughAsync()
    {
        await using var changes = await Subscriber.OpenAsync(web, UserRole.Viewer, $"subscription {{ testCallChanged(gatewayId: \"{carriers[21].Id}\") {{ testCall {{ status }} }} }}");
        var answered = await StartAsync(new { gatewayId = carriers[21].Id, number = Answering, callerId = "+551130001000" });
        await changes.UntilAsync(data => Text(data.GetProperty("testCallChanged").GetProperty("testCall"), "status") == "ANSWERED", "answered, as told to a subscriber");
        var busy = await StartAsync(new { gatewayId = carriers[23].Id, number = Busy });
        var failed = await StartAsync(new { gatewayId = carriers[22].Id, number = OutOfCircuits });
        Assert.Equal(17, (await OverAsync(busy, "FAILED")).GetProperty("cause").GetInt32());
        Assert.Equal(34, (await OverAsync(failed, "FAILED")).GetProperty("cause").GetInt32());
        var over = await OverAsync(answered, "COMPLETED");
        Assert.InRange((over.GetProperty("endedAt").GetDateTimeOffset() - over.GetProperty("answeredAt").GetDateTimeOffset()).TotalSeconds, 9, 15);
        Assert.Equal(JsonValueKind.String, over.GetProperty("rangAt").ValueKind);

        var record = await RecordAsync(answered);
        Assert.Equal(("OUTBOUND", "ANSWERED", Answering), (Text(record, "direction"), Text(record, "disposition"), Text(record, "destinationNumber")));
        Assert.Equal("0145511900010001", Text(record, "sentNumber"));
        Assert.Equal("551130001000", Text(record, "source"));
        // Nobody pays, and that is as it should be; the provider's price is there: 30 s at least, at 0,04 a minute.
        Assert.Equal(
            (JsonValueKind.Null, JsonValueKind.Null, JsonValueKind.Null),
            (record.GetProperty("customer").ValueKind, record.GetProperty("sell").ValueKind, record.GetProperty("unratedReason").ValueKind));
        Assert.Equal(0.02m, record.GetProperty("buy").GetDecimal());
        Assert.Equal(carriers[21].Id, record.GetProperty("gateway").GetProperty("id").GetGuid());
        var refused = await RecordAsync(failed);
        Assert.Equal(("CONGESTION", 503, 34), (Text(refused, "disposition"), refused.GetProperty("sipStatus").GetInt32(), refused.GetProperty("cause").GetInt32()));
        Assert.Equal(486, (await RecordAsync(busy)).GetProperty("sipStatus").GetInt32());
    }

    private async Task AsTheCustomerAsync(Customer customer)
    {
        var answered = await StartAsync(new { customerId = customer.Id, number = Answering });
        var unrouted = await StartAsync(new { customerId = customer.Id, number = Unrouted });
        Assert.Equal(3, (await OverAsync(unrouted, "FAILED")).GetProperty("cause").GetInt32());
        await OverAsync(answered, "COMPLETED");
        var record = await RecordAsync(answered);
        Assert.Equal(("vendas", 0.06m), (Text(record.GetProperty("customer"), "code"), record.GetProperty("sell").GetDecimal()));
        Assert.Equal("São Paulo", Text(record.GetProperty("route"), "name"));
        Assert.Equal("no-route", Text(await RecordAsync(unrouted), "refusal"));
    }

    private async Task TheGatewaysLimitHoldsAsync()
    {
        // The one of the customer's telephone is the carrier's only channel.
        var first = await StartAsync(new { gatewayId = carriers[31].Id, number = Answering });
        await UntilAsync(first, "ANSWERED");
        var second = await StartAsync(new { gatewayId = carriers[31].Id, number = Answering });
        Assert.Equal(34, (await OverAsync(second, "FAILED")).GetProperty("cause").GetInt32());
        Assert.Equal("channel-limit", Text(await RecordAsync(second), "refusal"));
        await OverAsync(first, "COMPLETED");
    }

    private async Task<string> StartAsync(object input)
    {
        var payload = await web.As(UserRole.Operator).MutateAsync("startTestCall", input, "testCall { id status number }");
        Assert.True(payload.GetProperty("errors").ValueKind == JsonValueKind.Null, $"{payload}");
        return payload.GetProperty("testCall").GetProperty("id").GetString()!;
    }

    private Task<(string Type, string? Field, string Message)> RefusedAsync(object input, string type) => web.As(UserRole.Operator).RefusalAsync("startTestCall", input, type);

    private Task<JsonElement> OverAsync(string id, string status) => UntilAsync(id, status);

    private async Task<JsonElement> UntilAsync(string id, string status)
    {
        JsonElement call = default;
        await Eventually.TrueAsync(async () =>
        {
            call = (await web.As(UserRole.Viewer).DataAsync("query ($id: UUID!) { testCall(id: $id) { status cause rangAt answeredAt endedAt } }", new { id })).GetProperty("testCall");
            return Text(call, "status") == status;
        }, $"a test call {status}", 40);
        return call;
    }

    private async Task<JsonElement> RecordAsync(string id)
    {
        const string Query = """
            query ($id: UUID!) {
              testCall(id: $id) {
                callRecords { direction disposition source destinationNumber sentNumber sell buy unratedReason refusal cause sipStatus customer { code } gateway { id } route { name } testCall { id } }
              }
            }
            """;
        JsonElement[] records = [];
        await Eventually.TrueAsync(async () =>
        {
            records = [.. (await web.As(UserRole.Viewer).DataAsync(Query, new { id })).GetProperty("testCall").GetProperty("callRecords").EnumerateArray()];
            return records.Length > 0;
        }, "its call record", 30);
        var record = Assert.Single(records);
        Assert.Equal(id, record.GetProperty("testCall").GetProperty("id").GetString());
        return record;
    }

    private static string? Text(JsonElement row, string name) => row.GetProperty(name).GetString();

    private async Task<Customer> SaveOperatorAsync()
    {
        web.Database.Clock.Now = TimeProvider.System.GetUtcNow();
        var provider = Some.Provider();
        foreach (var (host, channels, prefix) in ((int, int?, string)[])[(21, null, "014"), (22, null, ""), (23, null, ""), (31, 1, "")])
        {
            carriers[host] = new Gateway(new GatewayDetails
            {
                ProviderId = provider.Id,
                Name = $"Carrier {host}",
                Host = $"{laboratory.Network}.{host}",
                Port = 5070,
                AddPrefix = prefix,
                MaxChannels = channels,
                InboundAddresses = [$"{laboratory.Network}.{host}"],
                QualifySeconds = 0,
            });
        }

        var plan = Some.Plan();
        var customer = Some.ExtensionCustomer(new CustomerDetails { Name = "Vendas", AreaCode = "11", TariffPlanId = plan.Id, CreditLimit = 100m }, "vendas");
        await web.Database.SaveAsync(
            [provider, plan, new ProviderRate(provider.Id, Some.Terms("5511", 0.04m)), Tariff.OfPlan(plan.Id, Some.Terms("55", 0.12m)), .. carriers.Values, customer,
                new OutboundRoute(new RouteDetails { Name = "São Paulo", Pattern = "_5511X.", Gateways = [new RouteGatewayDetails(carriers[21].Id)] })]);
        return customer;
    }
}
