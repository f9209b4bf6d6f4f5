using System.Text.Json;
using System.Threading.Channels;
using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Asterisk.Live;

/// <summary>A node with a scripted switch and a web server without one, on one database.</summary>
public sealed class NodeSubscriptionTests(RunningServer web) : IClassFixture<RunningServer>
{
    private readonly Channel<string[]> events = Channel.CreateUnbounded<string[]>();
    private readonly SemaphoreSlim drop = new(0);
    private readonly SemaphoreSlim back = new(1);
    private volatile string[] listed = ["Uniqueid: 1", "Linkedid: 1", "Channel: PJSIP/trunk-acme-00000001", "Seconds: 7", "AccountCode: acme"];

    [Fact]
    public async Task What_a_node_hears_reaches_the_subscribers_of_another_server_and_a_lost_switch_is_unknown_until_it_is_back()
    {
        var provider = Some.Provider();
        var gateway = Some.Gateway(provider);
        await web.Database.SaveAsync(provider, gateway);
        await using var calls = await Subscriber.OpenAsync(web, UserRole.Viewer, "subscription { activeCalls { linkedId customerCode gateway } }");
        await using var gateways = await Subscriber.OpenAsync(
            web, UserRole.Viewer, "subscription ($id: UUID) { gatewayStatusChanged(gatewayId: $id) { nodeKey status formerStatus roundTripMilliseconds } }", new { id = gateway.Id });
        Assert.Equal("null", Calls(await calls.NextAsync()));
        await using var fake = new FakeAmi(ScriptAsync);
        using var directory = new ScratchFolder();
        await using var node = await new NodeUnderTest(web.Database, "pbx-far", directory.Path, "127.0.0.1", fake.Port, "user", "secret").StartAsync();

        var one = (await calls.UntilAsync(data => Calls(data) == "1", "the listed call")).GetProperty("activeCalls")[0];
        Assert.Equal("acme", one.GetProperty("customerCode").GetString());
        events.Writer.TryWrite(["Event: Newchannel", "Uniqueid: 2", "Linkedid: 1", $"Channel: PJSIP/{gateway.EndpointName}-00000002"]);
        await calls.UntilAsync(data => data.GetProperty("activeCalls")[0].GetProperty("gateway").GetString() == gateway.EndpointName, "its second leg");
        events.Writer.TryWrite(["Event: Newchannel", "Uniqueid: 3", "Linkedid: 3", "Channel: PJSIP/trunk-acme-00000003"]);
        await calls.UntilAsync(data => Calls(data) == "1 3", "the second call");
        events.Writer.TryWrite(["Event: Hangup", "Uniqueid: 1"]);
        events.Writer.TryWrite(["Event: Hangup", "Uniqueid: 2"]);
        await calls.UntilAsync(data => Calls(data) == "3", "the first call over");

        await StatusAsync(gateway.EndpointName, "Reachable", "12000");
        var up = (await gateways.NextAsync()).GetProperty("gatewayStatusChanged");
        Assert.Equal(("pbx-far", "REACHABLE", "UNKNOWN", 12d), Told(up));
        await StatusAsync(gateway.EndpointName, "Unreachable", "0");
        var down = (await gateways.NextAsync()).GetProperty("gatewayStatusChanged");
        Assert.Equal(("pbx-far", "UNREACHABLE", "REACHABLE", null), Told(down));

        listed = ["Uniqueid: 9", "Linkedid: 9", "Channel: PJSIP/trunk-acme-00000009"];
        drop.Release();
        await calls.UntilAsync(data => Calls(data) == "null", "the switch lost");
        back.Release();
        await calls.UntilAsync(data => Calls(data) == "9", "the switch back");
    }

    private async Task ScriptAsync(FakeAmiSession session)
    {
        await back.WaitAsync(session.Stop);
        await session.WelcomeAsync();
        using var speaking = new SemaphoreSlim(1);
        var answering = session.AnswerAsync(async action =>
        {
            var id = $"ActionID: {action["ActionID"]}";
            await SayAsync("Response: Success", id, action["Action"] == "Status" ? "EventList: start" : "Message: done");
            if (action["Action"] == "Status")
            {
                await SayAsync(["Event: Status", id, .. listed]);
                await SayAsync("Event: StatusComplete", id, "EventList: Complete");
            }

            return true;
        });
        var telling = TellAsync();
        await Task.WhenAny(answering, telling, drop.WaitAsync(session.Stop));

        async Task SayAsync(params string[] lines)
        {
            await speaking.WaitAsync(session.Stop);
            await session.FrameAsync(lines);
            speaking.Release();
        }

        async Task TellAsync()
        {
            await foreach (var lines in events.Reader.ReadAllAsync(session.Stop))
            {
                await SayAsync(lines);
            }
        }
    }

    private async Task StatusAsync(string endpoint, string status, string microseconds)
    {
        events.Writer.TryWrite(["Event: ContactStatus", $"EndpointName: {endpoint}", $"AOR: {endpoint}", "URI: sip:203.0.113.10:5060", $"ContactStatus: {status}", $"RoundtripUsec: {microseconds}"]);
        await Eventually.TrueAsync(() => events.Reader.Count == 0, "the event sent");
    }

    private static (string?, string?, string?, double?) Told(JsonElement change) => (
        change.GetProperty("nodeKey").GetString(), change.GetProperty("status").GetString(), change.GetProperty("formerStatus").GetString(),
        change.GetProperty("roundTripMilliseconds") is { ValueKind: JsonValueKind.Number } milliseconds ? milliseconds.GetDouble() : null);

    private static string Calls(JsonElement data) => data.GetProperty("activeCalls") is { ValueKind: JsonValueKind.Array } calls
        ? string.Join(' ', calls.EnumerateArray().Select(call => call.GetProperty("linkedId").GetString()).Order(StringComparer.Ordinal))
        : "null";
}
