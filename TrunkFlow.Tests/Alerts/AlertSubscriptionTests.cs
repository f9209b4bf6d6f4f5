using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using TrunkFlow.GraphQL.Subscriptions;
using TrunkFlow.Server.Alerts;
using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Alerts;

public sealed class AlertSubscriptionTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Changes = "subscription { alertChanged { event alert { subject acknowledgedAt resolvedAt } } }";

    [Fact]
    public async Task An_alert_is_told_when_it_is_raised_and_taken_note_of()
    {
        var now = server.Database.Clock.Now;
        var alert = new Alert("low-balance", $"subject {Some.Number}", AlertSeverity.Warning, ["1.00"], now);
        await using var viewer = await Subscriber.OpenAsync(server, UserRole.Viewer, Changes);
        await server.Database.SaveAsync(alert);
        await server.Services.GetRequiredService<ITopicEventSender>().SendAsync(AlertChange.Topic, new AlertChange(alert.Id, AlertEvent.Raised));
        Assert.Equal(("RAISED", alert.Subject), Told((await viewer.NextAsync()).GetProperty("alertChanged")));

        await server.As(UserRole.Operator).MutateAsync("acknowledgeAlert", new { id = alert.Id }, "alert { id }");
        var noted = (await viewer.NextAsync()).GetProperty("alertChanged");
        Assert.Equal(("ACKNOWLEDGED", alert.Subject), Told(noted));
        Assert.NotEqual(JsonValueKind.Null, noted.GetProperty("alert").GetProperty("acknowledgedAt").ValueKind);
        await Subscriber.RefusalAsync(server, null, Changes);
    }

    private static (string? Event, string? Subject) Told(JsonElement change) => (change.GetProperty("event").GetString(), change.GetProperty("alert").GetProperty("subject").GetString());
}
