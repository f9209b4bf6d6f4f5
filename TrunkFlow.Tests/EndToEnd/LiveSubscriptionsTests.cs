using System.Text.Json;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.EndToEnd;

/// <summary>
/// Two servers on one database: the node, a process of its own beside a real Asterisk, and a web server without a switch, whose subscribers see what
/// happens there.
/// </summary>
[Trait("needs", "asterisk")]
public sealed class LiveSubscriptionsTests(Laboratory laboratory, RunningServer web) : IClassFixture<Laboratory>, IClassFixture<RunningServer>
{
    [Fact]
    public async Task Subscribers_of_a_web_server_see_a_call_on_a_nodes_switch_while_it_lasts_and_its_price_when_it_has_ended()
    {
        await using var calls = await SubscribeAsync("activeCalls { nodeKey linkedId customerCode gateway answeredAt }");
        await using var ended = await SubscribeAsync("callEnded { linkedId nodeKey disposition talkSeconds sell buy customer { code } gateway { endpointName } }");
        await using var gateways = await SubscribeAsync("gatewayStatusChanged { gatewayId nodeKey status formerStatus gateway { name } }");
        await using var extensions = await SubscribeAsync("extensionStatusChanged { status formerStatus contacts extension { number } }");
        await using var sync = await SubscribeAsync("syncStatusChanged { nodeKey status liveGeneration pendingChanges asteriskConnected failure }");
        await using var metrics = await SubscribeAsync("dashboardMetrics { activeCalls callsPerSecond gatewaysUp gatewaysDown extensionsRegistered today { answered sell } nodes { nodeKey known } }");
        Assert.Equal(JsonValueKind.Null, (await calls.NextAsync()).GetProperty("activeCalls").ValueKind);
        Assert.Empty((await metrics.NextAsync()).GetProperty("dashboardMetrics").GetProperty("nodes").EnumerateArray());

        await laboratory.RunAsync("gateway", "answer", "21");
        await laboratory.RunAsync("gateway", "answer", "31");
        await using var node = await StartNodeAsync();
        Assert.Equal("[]", (await calls.UntilAsync(data => data.GetProperty("activeCalls").ValueKind == JsonValueKind.Array, "the switch known", 60)).GetProperty("activeCalls").GetRawText());

        var (gateway, _, telephone, secret) = await SmallOperator.SaveAsync(web.Database, laboratory);
        await sync.UntilAsync(data => Is(data, "syncStatusChanged", "status", "CHECKING"), "the publish checked", 60);
        var live = (await sync.UntilAsync(data => Is(data, "syncStatusChanged", "status", "LIVE") && Of(data, "syncStatusChanged", "pendingChanges").GetInt32() == 0, "the publish live")).GetProperty("syncStatusChanged");
        Assert.Equal((laboratory["NODE_KEY"], true), (live.GetProperty("nodeKey").GetString(), live.GetProperty("asteriskConnected").GetBoolean()));
        var up = await gateways.UntilAsync(data => Is(data, "gatewayStatusChanged", "status", "REACHABLE"), "the gateway up");
        Assert.Equal("Carrier", Of(up, "gatewayStatusChanged", "gateway").GetProperty("name").GetString());
        Assert.Equal("200", await laboratory.RunAsync("register", telephone.EndpointName, secret, "31"));
        var registered = await extensions.UntilAsync(data => Is(data, "extensionStatusChanged", "status", "REGISTERED"), "the telephone registered");
        Assert.Equal(("UNREGISTERED", 1, "201"), (Of(registered, "extensionStatusChanged", "formerStatus").GetString(), Of(registered, "extensionStatusChanged", "contacts").GetInt32(), Of(registered, "extensionStatusChanged", "extension").GetProperty("number").GetString()));

        await ACallIsSeenAsync(gateway, calls, ended, metrics);

        await laboratory.RunAsync("gateway", "stop", "answer-21-5070");
        var down = await gateways.UntilAsync(data => Is(data, "gatewayStatusChanged", "status", "UNREACHABLE"), "the gateway down");
        Assert.Equal((gateway.Id, "REACHABLE"), (Of(down, "gatewayStatusChanged", "gatewayId").GetGuid(), Of(down, "gatewayStatusChanged", "formerStatus").GetString()));
        await metrics.UntilAsync(data => Of(data, "dashboardMetrics", "gatewaysDown").GetInt32() == 1, "the gateway counted as down");

        // A node that is gone says nothing any more: its calls are unknown, not none.
        await node.KillAsync();
        await calls.UntilAsync(data => data.GetProperty("activeCalls").ValueKind == JsonValueKind.Null, "the node unknown", 60);
        var gone = await metrics.UntilAsync(data => !Of(data, "dashboardMetrics", "nodes")[0].GetProperty("known").GetBoolean(), "the node unknown on the dashboard", 60);
        Assert.Equal(JsonValueKind.Null, Of(gone, "dashboardMetrics", "activeCalls").ValueKind);
    }

    private async Task ACallIsSeenAsync(Gateway gateway, Subscriber calls, Subscriber ended, Subscriber metrics)
    {
        var call = laboratory.RunAsync("call", "01130001000", "--as", "551133334444", "--hold", "3000");
        var answered = (await calls.UntilAsync(
            data => data.GetProperty("activeCalls").EnumerateArray().Any(active => active.GetProperty("answeredAt").ValueKind == JsonValueKind.String), "the call answered")).GetProperty("activeCalls");
        var active = Assert.Single(answered.EnumerateArray());
        Assert.Equal(
            (laboratory["NODE_KEY"], "quimera", gateway.EndpointName),
            (active.GetProperty("nodeKey").GetString(), active.GetProperty("customerCode").GetString(), active.GetProperty("gateway").GetString()));
        var counted = await metrics.UntilAsync(data => Of(data, "dashboardMetrics", "activeCalls") is { ValueKind: JsonValueKind.Number } number && number.GetInt32() == 1, "the call counted");
        Assert.True(Of(counted, "dashboardMetrics", "callsPerSecond").GetDouble() > 0);
        Assert.Equal("200", await call);
        await calls.UntilAsync(data => data.GetProperty("activeCalls").GetArrayLength() == 0, "the call over");

        var record = (await ended.NextAsync()).GetProperty("callEnded");
        Assert.Equal(active.GetProperty("linkedId").GetString(), record.GetProperty("linkedId").GetString());
        Assert.Equal(("ANSWERED", 3, "quimera"), (record.GetProperty("disposition").GetString(), record.GetProperty("talkSeconds").GetInt32(), record.GetProperty("customer").GetProperty("code").GetString()));
        // The first block of 30 s: 30 × 0,12 / 60 and 30 × 0,04 / 60
        Assert.Equal((0.06m, 0.02m), (record.GetProperty("sell").GetDecimal(), record.GetProperty("buy").GetDecimal()));
        Assert.Equal(0, ended.Waiting);
        var billed = await metrics.UntilAsync(data => Of(data, "dashboardMetrics", "today").GetProperty("answered").GetInt64() == 1, "the call billed");
        Assert.Equal(0.06m, Of(billed, "dashboardMetrics", "today").GetProperty("sell").GetDecimal());
    }

    private Task<Subscriber> SubscribeAsync(string field) => Subscriber.OpenAsync(web, UserRole.Viewer, $"subscription {{ {field} }}");

    private async Task<ServerProcess> StartNodeAsync()
    {
        var node = new ServerProcess(web.Database.ConnectionString, new Dictionary<string, string>(laboratory.NodeSettings)
        {
            ["Roles"] = "node",
            ["MasterKeyFile"] = web.MasterKeyFile,
        });
        await node.StartAsync();
        return node;
    }

    private static JsonElement Of(JsonElement data, string field, string name) => data.GetProperty(field).GetProperty(name);

    private static bool Is(JsonElement data, string field, string name, string value) => Of(data, field, name).GetString() == value;
}
