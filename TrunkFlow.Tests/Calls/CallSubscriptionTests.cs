using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using TrunkFlow.GraphQL.Subscriptions;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Calls.Import;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Calls;

public sealed class CallSubscriptionTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Ended = "subscription ($customer: UUID) { callEnded(customerId: $customer) { id uniqueId sell buy profit customer { code } ledgerEntryId } }";

    private ITopicEventSender Topics => server.Services.GetRequiredService<ITopicEventSender>();

    [Fact]
    public async Task Every_record_an_import_commits_is_told_once_with_its_price_also_when_the_batch_is_replayed_after_a_conflict()
    {
        using var scene = await CallImportScene.CreateAsync(server.Database, Topics);
        await using var all = await Subscriber.OpenAsync(server, UserRole.Viewer, Ended);
        var (known, added) = (scene.Line(60), scene.Line(90));
        scene.Write(known);
        await scene.ImportAsync();

        // Another file with the same line and a new one: the batch meets its key again and is replayed.
        var copy = Path.Combine(Path.GetDirectoryName(scene.File)!, "copy.csv");
        await File.WriteAllLinesAsync(copy, [known.ToString(), added.ToString()]);
        var outcome = (await scene.NewImport(copy).RunAsync(default)).Lines;
        Assert.Equal((1, 1), (outcome.Calls, outcome.Known));
        scene.Write(scene.Line(30));
        await scene.ImportAsync();

        var told = new List<JsonElement>();
        while (told.Count < 3)
        {
            told.Add((await all.NextAsync()).GetProperty("callEnded"));
        }

        var records = await scene.RecordsAsync();
        Assert.Equal(records.Select(record => record.Id).Order(), told.Select(call => call.GetProperty("id").GetGuid()).Order());
        // 60, 90 and 30 s at 0.12 and 0.04 a minute.
        Assert.Equal([(0.12m, 0.04m, 0.08m), (0.18m, 0.06m, 0.12m), (0.06m, 0.02m, 0.04m)],
            told.Select(call => (call.GetProperty("sell").GetDecimal(), call.GetProperty("buy").GetDecimal(), call.GetProperty("profit").GetDecimal())));
        Assert.All(told, call => Assert.Equal(scene.Customer.Code, call.GetProperty("customer").GetProperty("code").GetString()));
        Assert.All(told, call => Assert.NotEqual(JsonValueKind.Null, call.GetProperty("ledgerEntryId").ValueKind));
        Assert.Equal(0, all.Waiting);
    }

    [Fact]
    public async Task A_customers_listener_hears_only_of_that_customers_calls_and_a_large_batch_is_told_whole()
    {
        using var scene = await CallImportScene.CreateAsync(server.Database, Topics);
        var another = await scene.NewCustomerAsync();
        await using var listener = await Subscriber.OpenAsync(server, UserRole.Operator, Ended, new { customer = another.Id });
        scene.Write([.. Enumerable.Range(0, 400).Select(i => scene.Line(60, i % 2 == 0 ? another : null))]);
        await scene.ImportAsync();

        var told = new HashSet<Guid>();
        while (told.Count < 200)
        {
            var call = (await listener.NextAsync()).GetProperty("callEnded");
            Assert.Equal(another.Code, call.GetProperty("customer").GetProperty("code").GetString());
            Assert.True(told.Add(call.GetProperty("id").GetGuid()));
        }
    }

    [Fact]
    public async Task What_an_import_rolls_back_is_never_told()
    {
        using var scene = await CallImportScene.CreateAsync(server.Database, Topics);
        await using var all = await Subscriber.OpenAsync(server, UserRole.Admin, Ended);
        scene.Write(scene.Line().With(CallRecordColumn.Source, "nul \0 nul"), scene.Line(60));
        var outcome = await scene.ImportAsync();
        Assert.Equal(1, outcome.Quarantined);

        var call = (await all.NextAsync()).GetProperty("callEnded");

        Assert.Equal(Assert.Single(await scene.RecordsAsync()).Id, call.GetProperty("id").GetGuid());
        Assert.Equal(0, all.Waiting);
    }

    [Fact]
    public async Task The_calls_other_nodes_tell_of_are_seen_at_once_and_whenever_they_change()
    {
        using var scene = await CallImportScene.CreateAsync(server.Database, Topics);
        await Topics.SendAsync(NodeCalls.Topic, Told("pbx-a", Call("pbx-a", "1")));
        var calls = server.Services.GetRequiredService<IActiveCalls>();
        await Eventually.TrueAsync(() => calls.Nodes.Any(node => node.NodeKey == "pbx-a"), "the node heard");
        await using var all = await Subscriber.OpenAsync(server, UserRole.Viewer, "subscription { activeCalls { nodeKey linkedId answeredAt } }");
        await using var mine = await Subscriber.OpenAsync(
            server, UserRole.Viewer, "subscription ($c: UUID, $g: UUID) { activeCalls(customerId: $c, gatewayId: $g) { linkedId } }",
            new { c = scene.Customer.Id, g = scene.Gateway.Id });
        Assert.Equal(["1"], Ids(await all.NextAsync()));
        Assert.Empty(Ids(await mine.NextAsync()));

        await Topics.SendAsync(NodeCalls.Topic, Told("pbx-b", Call("pbx-b", "2", scene.Customer.Code, scene.Gateway.EndpointName), Call("pbx-b", "3", scene.Customer.Code)));
        Assert.Equal(["1", "2", "3"], Ids(await all.UntilAsync(data => Ids(data).Count == 3, "three calls")));
        Assert.Equal(["2"], Ids(await mine.NextAsync()));

        await Topics.SendAsync(NodeCalls.Topic, Told("pbx-a"));
        Assert.Equal(["2", "3"], Ids(await all.NextAsync()));
        await Topics.SendAsync(NodeCalls.Topic, Told("pbx-b"));
        Assert.Empty(Ids(await mine.NextAsync()));

        await Topics.SendAsync(NodeCalls.Topic, NodeCalls.Unknown("pbx-a"));
        await Topics.SendAsync(NodeCalls.Topic, NodeCalls.Unknown("pbx-b"));
        var unknown = await all.UntilAsync(data => data.GetProperty("activeCalls").ValueKind == JsonValueKind.Null, "nothing known");
        Assert.Equal(JsonValueKind.Null, unknown.GetProperty("activeCalls").ValueKind);
    }

    [Fact]
    public async Task An_unknown_customer_and_a_visitor_are_refused_before_anything_is_told()
    {
        var refused = await Subscriber.RefusalAsync(server, UserRole.Viewer, "subscription ($c: UUID) { activeCalls(customerId: $c) { linkedId } }", new { c = Guid.CreateVersion7() });
        Assert.Equal(("REFUSED", "customerId"), (refused.GetProperty("extensions").GetProperty("code").GetString(), refused.GetProperty("extensions").GetProperty("field").GetString()));

        foreach (var field in (string[])["callEnded { id }", "activeCalls { linkedId }", "dashboardMetrics { activeCalls }", "gatewayStatusChanged { status }", "extensionStatusChanged { status }", "syncStatusChanged { status }", "jobRun { job }"])
        {
            var visitor = await Subscriber.RefusalAsync(server, null, $"subscription {{ {field} }}");
            Assert.Equal("AUTH_NOT_AUTHENTICATED", visitor.GetProperty("extensions").GetProperty("code").GetString());
        }
    }

    private static NodeCalls Told(string node, params ActiveCall[] calls) => new(node, true, 0.5, calls);

    private static ActiveCall Call(string node, string id, string? customer = null, string? gateway = null) =>
        new(node, id, CallDirection.Outbound, customer, "5511999990000", "551130001000", gateway, CallLineText.Start, null);

    private static List<string> Ids(JsonElement data) => data.GetProperty("activeCalls") is { ValueKind: JsonValueKind.Array } calls
        ? [.. calls.EnumerateArray().Select(call => call.GetProperty("linkedId").GetString()!).Order(StringComparer.Ordinal)]
        : ["unknown"];
}
