using System.Diagnostics;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using TrunkFlow.Server.Asterisk.Ami;
using TrunkFlow.Server.Asterisk.Live;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.Tariffs;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.EndToEnd;

/// <summary>
/// Calls in progress on a real Asterisk as a web server without a switch shows them, while the manager connection breaks and floods; and one hung up from
/// there, with the record it leaves.
/// </summary>
[Trait("needs", "asterisk")]
public sealed class LiveStateTests(Laboratory laboratory, RunningServer web) : IClassFixture<Laboratory>, IClassFixture<RunningServer>
{
    private const string Caller = "551133334444";
    private const string Dialled = "01130001000";

    private static readonly int FloodOfEvents = LongRun.Size("flood", gate: 2_000, full: 10_000);

    [Fact]
    [Trait("long", "flood")]
    public async Task Calls_are_seen_survive_a_cut_and_a_flood_and_are_hung_up_from_afar()
    {
        await laboratory.RunAsync("gateway", "answer", "21");
        await using var line = new TcpProxy(laboratory.AmiHost, laboratory.AmiPort);
        var gateway = await SaveOperatorAsync();
        await using var node = await StartNodeAsync(line.Port);
        await LiveAsync();

        var first = laboratory.RunAsync("call", Dialled, "--as", Caller, "--wait");
        var brief = laboratory.RunAsync("call", Dialled, "--as", Caller, "--hold", "2000");
        await UntilAsync(calls => calls?.Length == 2 && calls.All(IsAnswered), "two calls answered");
        var before = (await CallsAsync()).OrderBy(call => call.GetProperty("linkedId").GetString(), StringComparer.Ordinal).ToArray();
        Assert.All(before, call => Assert.Equal(
            (laboratory["NODE_KEY"], "OUTBOUND", "quimera", Caller, Dialled, gateway.EndpointName),
            (Text(call, "nodeKey"), Text(call, "direction"), Text(call, "customerCode"), Text(call, "from"), Text(call, "to"), Text(call, "gateway"))));
        Assert.Equal((2, 2), await ChannelsAsync());

        // While nobody hears, one ends and another begins.
        line.Cut();
        await UntilAsync(calls => calls is null, "the calls unknown");
        Assert.Equal("200", await brief);
        var third = laboratory.RunAsync("call", Dialled, "--as", "551133335555", "--wait");
        await ChannelsUpAsync(4);
        line.Mend();
        await UntilAsync(calls => calls?.Length == 2, "two calls again");
        var after = await CallsAsync();
        var same = Assert.Single(after, call => before.Any(old => Text(old, "linkedId") == Text(call, "linkedId")));
        var seen = before.Single(old => Text(old, "linkedId") == Text(same, "linkedId"));
        Assert.Equal(Facts(seen), Facts(same));
        // A list has ages in whole seconds, and the moment of the answer as Asterisk noted it.
        Assert.InRange((Moment(same, "startedAt") - Moment(seen, "startedAt")).TotalSeconds, -1.5, 1.5);
        Assert.InRange((Moment(same, "answeredAt") - Moment(seen, "answeredAt")).TotalSeconds, -0.5, 0.5);
        Assert.Equal("551133335555", Text(after.Single(call => Text(call, "linkedId") != Text(same, "linkedId")), "from"));

        // SIPp waits for the other side's BYE, for thirty seconds from the call's beginning if need be.
        var asked = Stopwatch.StartNew();
        await HangUpAsync(Text(same, "linkedId")!);
        await HangUpAsync(Text(after.Single(call => Text(call, "linkedId") != Text(same, "linkedId")), "linkedId")!);
        Assert.Equal(("200", "200"), (await first, await third));
        Assert.True(asked.Elapsed < TimeSpan.FromSeconds(10), $"{asked.Elapsed}");
        await UntilAsync(calls => calls?.Length == 0, "no calls");
        Assert.Equal((0, 0), await ChannelsAsync());
        await RecordedAsync(Text(same, "linkedId")!);
        await FloodedAsync(gateway);
    }

    private async Task HangUpAsync(string call)
    {
        var payload = await web.As(UserRole.Operator).MutateAsync("hangUpCall", new { linkedId = call }, "activeCall { linkedId from to }");
        Assert.True(payload.GetProperty("errors").ValueKind == JsonValueKind.Null, $"{payload}");
        await UntilAsync(calls => calls?.All(active => Text(active, "linkedId") != call) == true, "the call off the list");
        Assert.Equal("CallOverError", (await web.As(UserRole.Operator).RefusalAsync("hangUpCall", new { linkedId = call }, "CallOverError")).Type);
        await using var db = web.Database.Open();
        Assert.Equal("operator", (await db.AuditEntries.SingleAsync(row => row.Kind == "HangUp" && row.SubjectId == call)).ActorName);
    }

    private async Task RecordedAsync(string call)
    {
        JsonElement[] records = [];
        await Eventually.TrueAsync(async () =>
        {
            var data = await web.As(UserRole.Viewer).DataAsync("{ callRecords(first: 20) { nodes { linkedId disposition cause hungUpBy talkSeconds sell customer { code } } } }");
            records = [.. data.GetProperty("callRecords").GetProperty("nodes").EnumerateArray().Where(record => Text(record, "linkedId") == call)];
            return records.Length > 0;
        }, "the call recorded", 30);
        var record = Assert.Single(records);
        Assert.Equal(("ANSWERED", 16, "switch"), (Text(record, "disposition"), record.GetProperty("cause").GetInt32(), Text(record, "hungUpBy")));
        Assert.True(record.GetProperty("talkSeconds").GetInt32() >= 2 && record.GetProperty("sell").GetDecimal() > 0, $"{record}");
    }

    /// <summary>
    /// A call the switch makes by itself, as for a conference, is up while thousands of Local channels are born and die at once, until enough events of the
    /// board's were heard. The manager user that may call makes them all.
    /// </summary>
    private async Task FloodedAsync(Gateway gateway)
    {
        using var stop = new CancellationTokenSource();
        var ears = Connect(laboratory["AMI_USER"], laboratory["AMI_SECRET"], "call");
        var mouth = Connect(laboratory["AMI_CONFERENCE_USER"], laboratory["AMI_CONFERENCE_SECRET"], "off");
        var running = Task.WhenAll(ears.RunAsync(stop.Token), mouth.RunAsync(stop.Token));
        await Eventually.TrueAsync(() => ears.State == AmiState.Connected && mouth.State == AmiState.Connected, "connected twice");
        await mouth.SendAsync(Originate($"Local/{Dialled}@tf-customer-quimera/n", "Wait").With("Data", "600"), default);
        await UntilAsync(calls => calls?.Length == 1 && IsAnswered(calls[0]), "a call that lasts");
        var before = (await CallsAsync()).Single();
        Assert.Equal(
            ("OUTBOUND", "quimera", Dialled, gateway.EndpointName),
            (Text(before, "direction"), Text(before, "customerCode"), Text(before, "to"), Text(before, "gateway")));

        await CauseEventsAsync(ears, mouth);
        await ChannelsUpAsync(3);
        await UntilAsync(calls => calls?.Length == 1 && Facts(calls[0]) == Facts(before), "after the flood that call and no other", 60);
        Assert.Equal((1, 1), await ChannelsAsync());
        await HangUpAsync(Text(before, "linkedId")!);
        await ChannelsUpAsync(0);
        await stop.CancelAsync();
        await running;
    }

    private static async Task CauseEventsAsync(AmiClient ears, AmiClient mouth)
    {
        using var heard = ears.Subscribe(CallBoard.Wants);
        var counted = 0;
        var counting = Task.Run(async () =>
        {
            await foreach (var signal in heard.ReadAllAsync())
            {
                counted += signal is AmiEvent ? 1 : 0;
            }
        });
        await Eventually.TrueAsync(async () =>
        {
            await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => mouth.SendAsync(Originate("Local/failed@tf-conference", "Hangup"), default, TimeSpan.FromSeconds(60))));
            return Volatile.Read(ref counted) >= FloodOfEvents;
        }, "ten thousand events", 240);
        heard.Dispose();
        await counting;
    }

    private static AmiAction Originate(string channel, string application) =>
        new AmiAction("Originate").With("Channel", channel).With("Application", application).With("Async", "true");

    private Task ChannelsUpAsync(int count) => Eventually.TrueAsync(
        async () => (await laboratory.CommandAsync("core show channels count")).StartsWith($"{count} active channel", StringComparison.Ordinal), $"{count} channels up", 120);

    private AmiClient Connect(string username, string secret, string events) => new(
        new AmiSettings { Host = laboratory.AmiHost, Port = laboratory.AmiPort, Username = username, Secret = secret, Events = events }, TimeProvider.System, NullLogger<AmiClient>.Instance);

    private async Task<JsonElement[]> CallsAsync() => await ReadAsync() ?? throw new InvalidOperationException("The calls are unknown.");

    private async Task<JsonElement[]?> ReadAsync()
    {
        var calls = (await web.As(UserRole.Viewer).DataAsync("{ activeCalls { nodeKey linkedId direction customerCode from to gateway startedAt answeredAt } }")).GetProperty("activeCalls");
        return calls.ValueKind == JsonValueKind.Array ? [.. calls.EnumerateArray()] : null;
    }

    private Task UntilAsync(Func<JsonElement[]?, bool> wanted, string what, int seconds = 30) => Eventually.TrueAsync(async () => wanted(await ReadAsync()), what, seconds);

    /// <summary>Of the customer and of the gateway.</summary>
    private async Task<(int, int)> ChannelsAsync()
    {
        var data = await web.As(UserRole.Viewer).DataAsync("{ customers { nodes { activeChannels } } gateways { nodes { activeChannels } } }");
        return (Of("customers"), Of("gateways"));

        int Of(string list) => data.GetProperty(list).GetProperty("nodes")[0].GetProperty("activeChannels").GetInt32();
    }

    private Task LiveAsync() => Eventually.TrueAsync(async () =>
    {
        var sync = (await web.As(UserRole.Viewer).DataAsync("{ syncStatus { status pendingChanges } }")).GetProperty("syncStatus");
        return sync.GetArrayLength() == 1 && Text(sync[0], "status") == "LIVE" && sync[0].GetProperty("pendingChanges").GetInt32() == 0;
    }, "the configuration live", 60);

    private async Task<ServerProcess> StartNodeAsync(int amiPort)
    {
        var node = new ServerProcess(web.Database.ConnectionString, new Dictionary<string, string>(laboratory.NodeSettings)
        {
            ["Roles"] = "node",
            ["MasterKeyFile"] = web.MasterKeyFile,
            ["Node__Ami__Host"] = "127.0.0.1",
            ["Node__Ami__Port"] = $"{amiPort}",
            ["Node__Ami__LongestRetry"] = "00:00:00.500",
        });
        await node.StartAsync();
        return node;
    }

    private async Task<Gateway> SaveOperatorAsync()
    {
        web.Database.Clock.Now = TimeProvider.System.GetUtcNow();
        var provider = Some.Provider();
        var gateway = new Gateway(new GatewayDetails { ProviderId = provider.Id, Name = "Carrier", Host = $"{laboratory.Network}.21", Port = 5070, MaxChannels = 30 });
        var plan = Some.Plan();
        var customer = Some.TrunkCustomer(new CustomerDetails { Name = "Quimera", AreaCode = "11", TariffPlanId = plan.Id, MaxChannels = 10, CreditLimit = 100m }, "quimera");
        customer.AddTrunk(new CustomerTrunkDetails { Address = $"{laboratory.Network}.11" });
        await web.Database.SaveAsync(provider, plan, Tariff.OfPlan(plan.Id, Some.Terms("5511", 0.12m)), gateway, customer, Some.Route("_5511X.", gateway));
        return gateway;
    }

    private static bool IsAnswered(JsonElement call) => call.GetProperty("answeredAt").ValueKind == JsonValueKind.String;

    private static string Facts(JsonElement call) =>
        string.Join(' ', ((string[])["nodeKey", "linkedId", "direction", "customerCode", "from", "to", "gateway"]).Select(name => Text(call, name)));

    private static DateTimeOffset Moment(JsonElement call, string name) => call.GetProperty(name).GetDateTimeOffset();

    private static string? Text(JsonElement row, string name) => row.GetProperty(name).GetString();
}
