using System.Diagnostics;
using System.Globalization;
using TrunkFlow.Server.Asterisk.Ami;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Asterisk.Ami;

public class AmiClientTests
{
    [Fact]
    public async Task It_logs_in_and_answers_belong_to_their_actions_whatever_their_order()
    {
        await using var fake = new FakeAmi(async session =>
        {
            await session.WelcomeAsync();
            var first = await session.HearAsync();
            var second = await session.HearAsync();
            await session.FrameAsync("Response: Success", $"ActionID: {second["ActionID"]}", $"Message: {second["Action"]}");
            await session.FrameAsync("Response: Error", $"ActionID: {first["ActionID"]}", $"Message: {first["Action"]}");
            await session.UntilTheEndAsync();
        });
        await using var line = await Line.OpenAsync(fake.Port);

        var first = line.Client.SendAsync(new AmiAction("First"), default);
        var second = line.Client.SendAsync(new AmiAction("Second"), default);

        Assert.Equal("First", (await first).Message["Message"]);
        Assert.False((await first).Succeeded);
        Assert.Equal("Second", (await second).Message["Message"]);
        await Assert.ThrowsAsync<AmiActionRefusedException>(async () => (await first).EnsureSuccess());
    }

    [Fact]
    public async Task A_list_is_whole_when_its_closing_event_came_and_other_events_stay_out_of_it()
    {
        await using var fake = new FakeAmi(async session =>
        {
            await session.WelcomeAsync();
            var id = (await session.HearAsync())["ActionID"];
            await session.FrameAsync("Response: Success", $"ActionID: {id}", "EventList: start");
            await session.FrameAsync("Event: EndpointList", $"ActionID: {id}", "ObjectName: a");
            await session.FrameAsync("Event: Hangup", "Uniqueid: 1");
            await session.FrameAsync("Event: EndpointList", $"ActionID: {id}", "ObjectName: b");
            await session.FrameAsync("Event: EndpointListComplete", $"ActionID: {id}", "EventList: Complete", "ListItems: 2");
            await session.UntilTheEndAsync();
        });
        await using var line = await Line.OpenAsync(fake.Port);

        var response = await line.Client.SendAsync(new AmiAction("PJSIPShowEndpoints"), default);

        Assert.Equal(["a", "b"], response.Named("EndpointList").Select(e => e["ObjectName"]));
        await Eventually.TrueAsync(() => line.Events.Any(e => e.Is("Hangup")), "the hangup heard");
    }

    [Fact]
    public async Task A_refused_login_is_told_from_an_absent_Asterisk_and_the_secret_is_in_no_log()
    {
        await using var fake = new FakeAmi(async session =>
        {
            await session.SayAsync(FakeAmi.Banner);
            var login = await session.HearAsync();
            await session.FrameAsync("Response: Error", $"ActionID: {login["ActionID"]}", "Message: Authentication failed");
        });
        await using var refused = Line.Start(fake.Port);
        await using var absent = Line.Start(FreePort());

        await Eventually.TrueAsync(() => refused.Client.State == AmiState.LoginRefused, "the login refused");
        await Eventually.TrueAsync(() => absent.Client.State == AmiState.Unreachable, "nothing found");

        Assert.Equal("Authentication failed", refused.Client.Reason);
        await Assert.ThrowsAsync<AmiUnreachableException>(() => refused.Client.SendAsync(new AmiAction("Ping"), default));
        Assert.DoesNotContain(refused.Log.Concat(absent.Log), text => text.Contains("s3cret", StringComparison.Ordinal));
        Assert.NotEmpty(refused.Log);
    }

    [Fact]
    public async Task A_connection_dropped_in_the_middle_of_a_frame_fails_what_waits_and_comes_back()
    {
        await using var fake = new FakeAmi(async session =>
        {
            await session.WelcomeAsync();
            if (session.Number == 1)
            {
                var id = (await session.HearAsync())["ActionID"];
                await session.SayAsync($"Response: Success\r\nActionID: {id}\r\nMess");
                return;
            }

            await session.AnswerAsync(_ => Task.FromResult(false));
        });
        await using var line = await Line.OpenAsync(fake.Port);

        await Assert.ThrowsAsync<AmiUnreachableException>(() => line.Client.SendAsync(new AmiAction("Reload"), default));

        await Eventually.TrueAsync(() => fake.Connections == 2 && line.Client.State == AmiState.Connected, "connected again");
        Assert.True((await line.Client.SendAsync(new AmiAction("Ping"), default)).Succeeded);
        await Eventually.TrueAsync(() => line.Signals.Count(s => s is AmiConnected) == 2 && line.Signals.Any(s => s is AmiDisconnected), "both told");
    }

    [Fact]
    public async Task A_giant_frame_ends_the_connection_and_not_the_memory()
    {
        await using var fake = new FakeAmi(async session =>
        {
            await session.WelcomeAsync();
            while (session.Number == 1)
            {
                await session.SayAsync($"Filler: {new string('x', 10_000)}\r\n");
            }

            await session.UntilTheEndAsync();
        });
        await using var line = Line.Start(fake.Port, longestFrame: 100_000);

        await Eventually.TrueAsync(() => fake.Connections >= 2 && line.Client.State == AmiState.Connected, "a new connection");
        Assert.Contains(line.Log, text => text.Contains("more than 100000 bytes", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_greets_otherwise_is_no_Asterisk()
    {
        await using var fake = new FakeAmi(async session =>
        {
            await session.SayAsync("SSH-2.0-OpenSSH_9.2\r\n");
            await session.UntilTheEndAsync();
        });
        await using var line = Line.Start(fake.Port);

        await Eventually.TrueAsync(() => line.Client.State == AmiState.Unreachable && line.Client.Reason.Contains("greeting", StringComparison.Ordinal), "not taken for Asterisk");
    }

    [Fact]
    public async Task Silence_is_broken_by_a_ping_and_an_unanswered_ping_ends_the_connection()
    {
        var pings = 0;
        await using var fake = new FakeAmi(async session =>
        {
            await session.WelcomeAsync();
            if (session.Number > 1)
            {
                await session.UntilTheEndAsync();
            }

            var ping = await session.HearAsync();
            await session.FrameAsync("Response: Success", $"ActionID: {ping["ActionID"]}", "Ping: Pong");
            Interlocked.Add(ref pings, ping["Action"] == "Ping" ? 1 : 0);
            await session.UntilTheEndAsync();
        });
        await using var line = Line.Start(fake.Port, pingAfter: 50, answerWithin: 200);

        await Eventually.TrueAsync(() => fake.Connections >= 2, "given up on the silent connection");
        Assert.Equal(1, pings);
    }

    [Fact]
    public async Task An_action_without_an_answer_times_out_and_its_late_list_is_no_event()
    {
        using var late = new SemaphoreSlim(0);
        await using var fake = new FakeAmi(async session =>
        {
            await session.WelcomeAsync();
            var id = (await session.HearAsync())["ActionID"];
            await late.WaitAsync(session.Stop);
            await session.FrameAsync("Response: Success", $"ActionID: {id}", "EventList: start");
            await session.FrameAsync("Event: CoreShowChannel", $"ActionID: {id}");
            await session.FrameAsync("Event: CoreShowChannelsComplete", $"ActionID: {id}", "EventList: Complete");
            await session.FrameAsync("Event: Hangup", "Uniqueid: 1");
            await session.UntilTheEndAsync();
        });
        await using var line = await Line.OpenAsync(fake.Port);

        await Assert.ThrowsAsync<AmiTimeoutException>(() => line.Client.SendAsync(new AmiAction("CoreShowChannels"), default, TimeSpan.FromMilliseconds(100)));
        late.Release();

        await Eventually.TrueAsync(() => line.Events.Any(e => e.Is("Hangup")), "the event after the late list");
        Assert.DoesNotContain(line.Events, e => e.Is("CoreShowChannel"));
    }

    [Fact]
    public async Task A_slow_consumer_blocks_nobody_and_learns_that_it_missed_events()
    {
        const int sent = 5000;
        await using var fake = new FakeAmi(async session =>
        {
            await session.WelcomeAsync();
            await session.HearAsync();
            for (var i = 0; i < sent; i++)
            {
                await session.FrameAsync("Event: Hangup", string.Create(CultureInfo.InvariantCulture, $"Uniqueid: {i}"));
            }

            await session.AnswerAsync(async action =>
            {
                if (action["Action"] == "OneMore")
                {
                    await session.FrameAsync("Event: Hangup", "Uniqueid: last");
                }

                return false;
            });
        });
        await using var line = await Line.OpenAsync(fake.Port, eventsKept: 100);
        using var slow = line.Client.Subscribe(e => e.Is("Hangup"));

        var clock = Stopwatch.StartNew();
        _ = line.Client.SendAsync(new AmiAction("Go"), default);
        Assert.True((await line.Client.SendAsync(new AmiAction("Ping"), default)).Succeeded);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5));

        var heard = 0;
        await foreach (var signal in slow.ReadAllAsync())
        {
            heard++;
            if (heard == 100)
            {
                break;
            }
        }

        // The next event finds room again and is preceded by the word that some are missing.
        await line.Client.SendAsync(new AmiAction("OneMore"), default);
        await using var rest = slow.ReadAllAsync().GetAsyncEnumerator();
        Assert.True(await rest.MoveNextAsync());
        Assert.IsType<AmiMissed>(rest.Current);
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
