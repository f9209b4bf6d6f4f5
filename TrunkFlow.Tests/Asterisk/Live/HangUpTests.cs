using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Asterisk.Live;

/// <summary>A call is ended from a web server without a switch, on the node that carries it and on no other. The nodes' switches are scripted.</summary>
public sealed class HangUpTests(RunningServer web) : IClassFixture<RunningServer>
{
    private const string Caller = "PJSIP/trunk-acme-00000001";
    private const string Called = "PJSIP/gw-vivo-00000002";

    /// <summary>Channels the switches were asked to hang up, with the node that was asked.</summary>
    private readonly ConcurrentQueue<string> hungUp = new();
    private volatile string answer = "Response: Success";
    private volatile bool speechless;
    private volatile bool gone;

    private ApiClient Operator => web.As(UserRole.Operator);

    [Fact]
    public async Task A_call_is_hung_up_on_its_node_and_the_audit_log_says_who_asked_and_which_call_it_was()
    {
        var customer = Some.TrunkCustomer(code: "acme");
        await web.Database.SaveAsync(customer);
        await using var near = new FakeAmi(session => ScriptAsync(session, "near"));
        await using var far = new FakeAmi(session => ScriptAsync(session, "far"));
        using var directory = new ScratchFolder();
        await using var one = await StartAsync("near", near, directory);
        await using var other = await StartAsync("far", far, directory);
        await SeenAsync("far-1", "near-1");

        var call = (await Operator.MutateAsync("hangUpCall", new { linkedId = "far-1" }, "activeCall { nodeKey linkedId customerCode from to gateway }")).GetProperty("activeCall");
        Assert.Equal(("far", "acme", "vivo"), (call.GetProperty("nodeKey").GetString(), call.GetProperty("customerCode").GetString(), call.GetProperty("gateway").GetString()?[3..]));
        Assert.Equal([$"far {Caller} 16", $"far {Called} 16"], hungUp);
        await using var db = web.Database.Open();
        var entry = await db.AuditEntries.SingleAsync(row => row.Kind == "HangUp");
        Assert.Equal(("far-1", customer.Id, "operator", Door.Api), (entry.SubjectId, entry.CustomerId, entry.ActorName, entry.Door));
        Assert.Equal(("far", "5511999990000"), (entry.After!.RootElement.GetProperty("node").GetString(), entry.After.RootElement.GetProperty("to").GetString()));

        // The caller may hang up at the same moment.
        answer = "Response: Error";
        Assert.Equal("CallOverError", (await Operator.RefusalAsync("hangUpCall", new { linkedId = "near-1" }, "CallOverError")).Type);
    }

    [Fact]
    public async Task What_is_no_call_in_progress_is_refused_and_never_reaches_a_switch()
    {
        await using var fake = new FakeAmi(session => ScriptAsync(session, "only"));
        using var directory = new ScratchFolder();
        await using var node = await StartAsync("only", fake, directory);
        await SeenAsync("only-1");
        foreach (var id in (string[])["", "nobody-1", Caller, "/.*/", "only-1\r\nAction: Originate"])
        {
            Assert.Equal("CallOverError", (await Operator.RefusalAsync("hangUpCall", new { linkedId = id }, "CallOverError")).Type);
        }

        Assert.Empty(hungUp);
    }

    [Fact]
    public async Task A_switch_that_does_not_answer_is_named_and_so_is_one_that_is_not_connected()
    {
        await using var fake = new FakeAmi(session => ScriptAsync(session, "mute"));
        using var directory = new ScratchFolder();
        await using var node = await StartAsync("mute", fake, directory);
        await SeenAsync("mute-1");
        speechless = true;
        Assert.Contains("mute", (await Operator.RefusalAsync("hangUpCall", new { linkedId = "mute-1" }, "CallSwitchAwayError")).Message, StringComparison.Ordinal);
        gone = true;
        Assert.Equal("CallSwitchAwayError", (await Operator.RefusalAsync("hangUpCall", new { linkedId = "mute-1" }, "CallSwitchAwayError")).Type);
        await UnknownAsync();
        Assert.Equal("CallSwitchAwayError", (await Operator.RefusalAsync("hangUpCall", new { linkedId = "mute-1" }, "CallSwitchAwayError")).Type);
    }

    private async Task SeenAsync(params string[] calls) => await Eventually.TrueAsync(
        async () => (await Operator.DataAsync("{ activeCalls { linkedId } }")).GetProperty("activeCalls") is { ValueKind: System.Text.Json.JsonValueKind.Array } seen
            && seen.EnumerateArray().Select(call => call.GetProperty("linkedId").GetString()).Order(StringComparer.Ordinal).SequenceEqual(calls),
        "the calls seen",
        30);

    private async Task UnknownAsync() => await Eventually.TrueAsync(
        async () => (await Operator.DataAsync("{ activeCalls { linkedId } }")).GetProperty("activeCalls").ValueKind == System.Text.Json.JsonValueKind.Null, "the switch lost", 30);

    private Task<NodeUnderTest> StartAsync(string key, FakeAmi fake, ScratchFolder directory) =>
        new NodeUnderTest(web.Database, key, directory[key], "127.0.0.1", fake.Port, "user", "secret").StartAsync();

    private async Task ScriptAsync(FakeAmiSession session, string node)
    {
        if (gone)
        {
            return;
        }

        await session.WelcomeAsync();
        await session.AnswerAsync(async action =>
        {
            var id = $"ActionID: {action["ActionID"]}";
            switch (action["Action"])
            {
                case "Status":
                    await session.FrameAsync("Response: Success", id, "EventList: start");
                    await session.FrameAsync("Event: Status", id, $"Channel: {Called}", "Uniqueid: 2", $"Linkedid: {node}-1");
                    await session.FrameAsync("Event: Status", id, $"Channel: {Caller}", $"Uniqueid: {node}-1", $"Linkedid: {node}-1", "AccountCode: acme", "DNID: 5511999990000");
                    await session.FrameAsync("Event: StatusComplete", id, "EventList: Complete");
                    return true;
                case "Hangup":
                    if (gone)
                    {
                        throw new IOException("The switch has gone");
                    }

                    hungUp.Enqueue($"{node} {action["Channel"]} {action["Cause"]}");
                    if (!speechless)
                    {
                        await session.FrameAsync(answer, id, "Message: Channel Hungup");
                    }

                    return true;
                default:
                    return false;
            }
        });
    }
}
