using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using TrunkFlow.Server.Asterisk;
using TrunkFlow.Server.Asterisk.Live;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Calls.Rating;
using TrunkFlow.Tests.Asterisk.Ami;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Asterisk.Live;

/// <summary>More events than anybody can look at: what is up at the end must be what is said to be up.</summary>
public sealed class LiveCallsTests
{
    private const int Flooding = 3_000;
    private const int LastCalls = 7;

    /// <summary>Each call is five events: two legs born, both bridged, and of all but the last the legs hung up.</summary>
    private static readonly string[] Flood = [.. Enumerable.Range(0, Flooding).SelectMany(Events)];

    private static string[] StillUp => [.. Enumerable.Range(Flooding - LastCalls, LastCalls).Select(call => $"n-{call}").Order(StringComparer.Ordinal)];

    [Fact]
    public async Task After_a_flood_of_events_the_calls_are_those_that_are_up()
    {
        Assert.True(Flood.Length > 10_000);
        await using var fake = new FakeAmi(async session =>
        {
            await session.WelcomeAsync();
            await ListAsync(session, []);
            await session.SayAsync(string.Concat(Flood));
            await session.UntilTheEndAsync();
        });

        await ExpectAsync(fake, eventsKept: 65_536);
    }

    /// <summary>The list is asked for while more events come than are kept: those are lost, and only a second list tells what is true.</summary>
    [Fact]
    public async Task Where_events_were_lost_in_a_flood_the_list_is_asked_for_again()
    {
        var lists = 0;
        await using var fake = new FakeAmi(async session =>
        {
            await session.WelcomeAsync();
            var asked = await session.HearAsync();
            await session.SayAsync(string.Concat(Flood));
            // What it says of the time before the flood.
            await ListAsync(session, ["n-0"], asked);
            lists = 1;
            await ListAsync(session, StillUp);
            lists = 2;
            await session.UntilTheEndAsync();
        });

        await ExpectAsync(fake, eventsKept: 64);
        Assert.Equal(2, lists);
    }

    /// <summary>Who limits the calls of a carrier must know of those that failed over to it, however short they were, and not of those it sent.</summary>
    [Fact]
    public async Task What_is_called_within_a_second_is_counted_by_endpoint()
    {
        await using var fake = new FakeAmi(async session =>
        {
            await session.WelcomeAsync();
            await ListAsync(session, []);
            await session.SayAsync(string.Concat(
                Frame("Newchannel", "Uniqueid: n-1", "Linkedid: n-1", "Channel: PJSIP/trunk-a-1"),
                Frame("Newchannel", "Uniqueid: n-4", "Linkedid: n-4", "Channel: PJSIP/gw-b-3"),
                Frame("Newchannel", "Uniqueid: n-2", "Linkedid: n-1", "Channel: PJSIP/gw-b-1"), Frame("Hangup", "Uniqueid: n-2"),
                Frame("Newchannel", "Uniqueid: n-3", "Linkedid: n-1", "Channel: PJSIP/gw-b-2")));
            await session.UntilTheEndAsync();
        });
        await using var line = await Line.OpenAsync(fake.Port, eventsKept: 64);
        using var calls = new LiveCalls(line.Client, new NodeSettings { Key = "n" }, TimeProvider.System, NullLogger<LiveCalls>.Instance);
        await calls.StartAsync(default);
        await Eventually.TrueAsync(() => calls.BegunOn("gw-b") == 2, "both legs heard of");
        Assert.Equal(2, calls.Now.Calls.Count);
        Assert.Equal(0, calls.BegunOn("trunk-a"));
        await Eventually.TrueAsync(() => calls.BegunOn("gw-b") == 0, "a second later no more");
        await calls.StopAsync(default);
    }

    /// <summary>The switch is lost and comes back: the calls in progress hold their money throughout, and what ended meanwhile holds it until it is booked.</summary>
    [Fact]
    public async Task Money_is_held_while_the_line_is_down_and_after()
    {
        var cut = new TaskCompletionSource();
        var back = new TaskCompletionSource();
        await using var fake = new FakeAmi(async session =>
        {
            await (session.Number == 1 ? Task.CompletedTask : back.Task.WaitAsync(session.Stop));
            await session.WelcomeAsync();
            await ListAsync(session, session.Number == 1 ? ["n-1", "n-2"] : ["n-2"]);
            await (session.Number == 1 ? cut.Task.WaitAsync(session.Stop) : session.UntilTheEndAsync());
        });
        await using var line = await Line.OpenAsync(fake.Port, eventsKept: 64);
        var clock = new ManualClock();
        using var calls = new LiveCalls(line.Client, new NodeSettings { Key = "n" }, clock, NullLogger<LiveCalls>.Instance);
        await calls.StartAsync(default);
        await Eventually.TrueAsync(() => calls.Now.Known, "the calls are listed");
        var payer = Guid.CreateVersion7();
        var sold = new SoldCall(payer, new PriceTerms(60m, 0m, new BillingBlock(1, 1)), Rounding.None);
        calls.Sell("n-1", sold);
        calls.Sell("n-2", sold);
        Assert.Equal(120m, calls.HeldBy(payer));

        cut.SetResult();
        await Eventually.TrueAsync(() => !calls.Now.Known, "the line is down");
        clock.Advance(TimeSpan.FromMinutes(6));
        calls.Sell("n-3", sold);
        Assert.Equal(420m + 420m + 60m, calls.HeldBy(payer));
        Assert.Equal(900m, Assert.Single(calls.Now.Unbooked).Amount);

        back.SetResult();
        await Eventually.TrueAsync(() => calls.Now.Known, "the line is up");
        clock.Advance(TimeSpan.FromSeconds(11));
        // One goes on, when it was answered is not told anew; of the others the records are waited for.
        Assert.Equal(71m + 360m + 0m, calls.HeldBy(payer));
        calls.Booked(new HashSet<string> { "n-1" }, new HashSet<string> { "n-1" }, clock.Now);
        clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(74m, calls.HeldBy(payer));
        await calls.StopAsync(default);
    }

    private static async Task ExpectAsync(FakeAmi fake, int eventsKept)
    {
        await using var line = await Line.OpenAsync(fake.Port, eventsKept);
        using var calls = new LiveCalls(line.Client, new NodeSettings { Key = "n" }, TimeProvider.System, NullLogger<LiveCalls>.Instance);
        await calls.StartAsync(default);
        await Eventually.TrueAsync(
            () => calls.Now is { Known: true } now && now.Calls.Select(call => call.LinkedId).Order(StringComparer.Ordinal).SequenceEqual(StillUp), "exactly the calls that are up", 30);
        Assert.All(calls.Now.Calls, call => Assert.True(call.Bridged));
        await calls.StopAsync(default);
    }

    private static async Task ListAsync(FakeAmiSession session, string[] calls, Dictionary<string, string>? asked = null)
    {
        asked ??= await session.HearAsync();
        Assert.Equal("Status", asked["Action"]);
        var id = $"ActionID: {asked["ActionID"]}";
        await session.FrameAsync("Response: Success", id, "EventList: start");
        foreach (var call in calls)
        {
            await session.FrameAsync("Event: Status", id, $"Uniqueid: {call}", $"Linkedid: {call}", "Channel: PJSIP/trunk-a-1", "BridgeID: b");
            await session.FrameAsync("Event: Status", id, $"Uniqueid: {call}-2", $"Linkedid: {call}", "Channel: PJSIP/gw-b-1", "BridgeID: b");
        }

        await session.FrameAsync("Event: StatusComplete", id, "EventList: Complete");
    }

    private static IEnumerable<string> Events(int call)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"n-{call}");
        yield return Frame("Newchannel", $"Uniqueid: {id}", $"Linkedid: {id}", "Channel: PJSIP/trunk-a-1");
        yield return Frame("Newchannel", $"Uniqueid: {id}-2", $"Linkedid: {id}", "Channel: PJSIP/gw-b-1");
        yield return Frame("BridgeEnter", $"Uniqueid: {id}-2", $"BridgeUniqueid: {id}");
        yield return Frame("BridgeEnter", $"Uniqueid: {id}", $"BridgeUniqueid: {id}");
        if (call < Flooding - LastCalls)
        {
            yield return Frame("Hangup", $"Uniqueid: {id}");
            yield return Frame("Hangup", $"Uniqueid: {id}-2");
        }
    }

    private static string Frame(string name, params string[] fields) => string.Join("\r\n", [$"Event: {name}", .. fields]) + "\r\n\r\n";
}
