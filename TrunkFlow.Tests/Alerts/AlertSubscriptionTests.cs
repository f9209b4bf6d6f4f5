using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using TrunkFlow.Server.Alerts;
using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Alerts;

public sealed class AlertSubscriptionTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task An_alert_is_told_when_it_is_raised_taken_note_of_and_over()
    {
        var rule = new KeepAlertsTests.Said($"kind-{Some.Number}");
        var keep = new KeepAlerts(new OneDatabase(server.Database), [rule], server.Services.GetRequiredService<TellAlert>(), server.Database.Clock, NullLogger<KeepAlerts>.Instance);
        await using var viewer = await Subscriber.OpenAsync(server, UserRole.Viewer, "subscription { alertChanged { event alert { id kind acknowledgedAt resolvedAt } } }");

        rule.Holds("gw");
        var raised = await ToldAsync("RAISED");
        await server.As(UserRole.Operator).MutateAsync("acknowledgeAlert", new { id = raised.GetProperty("id").GetGuid() }, "alert { id }");
        Assert.Equal(JsonValueKind.String, (await HeardAsync("ACKNOWLEDGED")).GetProperty("acknowledgedAt").ValueKind);
        rule.Holds();
        Assert.Equal(JsonValueKind.String, (await ToldAsync("RESOLVED")).GetProperty("resolvedAt").ValueKind);

        // The server's own turn may be on meanwhile; then it is nobody else's.
        async Task<JsonElement> ToldAsync(string what)
        {
            await Eventually.TrueAsync(async () => (await keep.RunAsync(default)).Count == 1, what);
            return await HeardAsync(what);
        }

        async Task<JsonElement> HeardAsync(string what) => (await viewer.UntilAsync(
            data => data.GetProperty("alertChanged") is var change && change.GetProperty("event").GetString() == what && change.GetProperty("alert").GetProperty("kind").GetString() == rule.Kind, what))
            .GetProperty("alertChanged").GetProperty("alert");
    }
}
