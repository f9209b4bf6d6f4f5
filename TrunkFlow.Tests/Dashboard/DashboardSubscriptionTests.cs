using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using TrunkFlow.GraphQL.Subscriptions;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Calls.Import;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Dashboard;

public sealed class DashboardSubscriptionTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Metrics = """
        subscription {
          dashboardMetrics {
            today { calls answered minutes answerRatio meanTalkSeconds sell buy profit margin }
            activeCalls callsInProgress callsPerSecond gatewaysUp gatewaysDown registrationsUp registrationsDown extensionsRegistered
            nodes { nodeKey known activeCalls callsInProgress callsPerSecond }
          }
        }
        """;

    [Fact]
    public async Task The_figures_are_there_at_once_and_again_when_something_happened()
    {
        var topics = server.Services.GetRequiredService<ITopicEventSender>();
        using var scene = await CallImportScene.CreateAsync(server.Database, topics);
        var now = TimeProvider.System.GetUtcNow();
        server.Database.Clock.Now = now;
        await server.Database.SaveAsync(new PbxNode("pbx-silent", now));
        await using var viewer = await Subscriber.OpenAsync(server, UserRole.Viewer, Metrics);
        await using var another = await Subscriber.OpenAsync(server, UserRole.Admin, Metrics);

        var first = (await viewer.NextAsync()).GetProperty("dashboardMetrics");
        Assert.Equal(0, first.GetProperty("today").GetProperty("calls").GetInt64());
        Assert.Equal(JsonValueKind.Null, first.GetProperty("activeCalls").ValueKind);
        Assert.Equal(JsonValueKind.Null, first.GetProperty("today").GetProperty("answerRatio").ValueKind);
        var silent = Assert.Single(first.GetProperty("nodes").EnumerateArray());
        Assert.Equal(("pbx-silent", false), (silent.GetProperty("nodeKey").GetString(), silent.GetProperty("known").GetBoolean()));
        Assert.Equal(JsonValueKind.Null, silent.GetProperty("callsInProgress").ValueKind);

        scene.Write(scene.Line(60).At(now.AddMinutes(-1), 60), scene.Line(60).At(now.AddMinutes(-1), 0));
        await scene.ImportAsync();
        var billed = await viewer.UntilAsync(data => Today(data).GetProperty("calls").GetInt64() == 2, "the calls counted");
        Assert.Equal((1L, 1L, 0.5m, 60m), (Today(billed).GetProperty("answered").GetInt64(), Today(billed).GetProperty("minutes").GetInt64(), Today(billed).GetProperty("answerRatio").GetDecimal(), Today(billed).GetProperty("meanTalkSeconds").GetDecimal()));
        Assert.Equal((0.12m, 0.04m, 0.08m), (Today(billed).GetProperty("sell").GetDecimal(), Today(billed).GetProperty("buy").GetDecimal(), Today(billed).GetProperty("profit").GetDecimal()));

        await topics.SendAsync(NodeCalls.Topic, new NodeCalls("pbx-far", true, 0.2, [new("pbx-far", "1", CallDirection.Outbound, null, "a", "b", null, now, now), new("pbx-far", "2", CallDirection.Outbound, null, "a", "b", null, now, null)]));
        var busy = (await viewer.UntilAsync(data => Metric(data, "callsInProgress").ValueKind == JsonValueKind.Number, "the calls in progress")).GetProperty("dashboardMetrics");
        Assert.Equal((1, 2, 0.2), (busy.GetProperty("activeCalls").GetInt32(), busy.GetProperty("callsInProgress").GetInt32(), busy.GetProperty("callsPerSecond").GetDouble()));
        Assert.Equal(2, busy.GetProperty("nodes").GetArrayLength());

        var state = new GatewayState(scene.Gateway.Id, "pbx-far");
        state.Saw(GatewayStatus.Unreachable, null, now);
        state.SawRegistration(RegistrationStatus.Registered, now);
        var far = new PbxNode("pbx-far", now);
        far.Saw(now, true, "20");
        await server.Database.SaveAsync(state, far);
        await topics.SendAsync(GatewayStatusChange.Topic, new GatewayStatusChange(
            scene.Gateway.Id, "pbx-far", GatewayStatus.Unreachable, GatewayStatus.Unknown, null, RegistrationStatus.Registered, RegistrationStatus.None, now));
        var down = await viewer.UntilAsync(data => Metric(data, "gatewaysDown").GetInt32() == 1, "the gateway down");
        Assert.Equal((0, 1, 0), (Metric(down, "gatewaysUp").GetInt32(), Metric(down, "registrationsUp").GetInt32(), Metric(down, "registrationsDown").GetInt32()));

        Assert.Equal(1, Metric(await another.UntilAsync(data => Metric(data, "gatewaysDown").GetInt32() == 1, "the same for the other"), "gatewaysDown").GetInt32());
    }

    private static JsonElement Today(JsonElement data) => Metric(data, "today");

    private static JsonElement Metric(JsonElement data, string name) => data.GetProperty("dashboardMetrics").GetProperty(name);
}
