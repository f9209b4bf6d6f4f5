using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using TrunkFlow.Server.Asterisk;
using TrunkFlow.Server.Asterisk.Live;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Tests.Asterisk.Ami;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Asterisk.Live;

public sealed class LiveEndpointsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    /// <summary>Asterisk tells when a contact becomes another state; how long its answers take changes all the time, and it never says so by itself.</summary>
    [Fact]
    public async Task A_gateway_that_stays_reachable_shows_how_long_it_takes_to_answer_now()
    {
        var provider = Some.Provider();
        await database.SaveAsync(provider);
        var gateway = Some.Gateway(provider);
        await database.SaveAsync(gateway);
        var microseconds = 20_000;
        await using var fake = new FakeAmi(async session =>
        {
            await session.WelcomeAsync();
            await session.AnswerAsync(action => AnswerAsync(session, action, gateway.EndpointName, Volatile.Read(ref microseconds)));
        });
        await using var line = await Line.OpenAsync(fake.Port);
        var node = new NodeSettings { Key = "n" };
        var states = new EndpointStates(new OneDatabase(database), node, new NobodyHears(), TimeProvider.System);
        using var endpoints = new LiveEndpoints(line.Client, states, TimeProvider.System, NullLogger<LiveEndpoints>.Instance, TimeSpan.FromMilliseconds(100));
        await endpoints.StartAsync(default);

        await ShownAsync(gateway, 20);
        Volatile.Write(ref microseconds, 480_500);
        await ShownAsync(gateway, 480.5);
        await endpoints.StopAsync(default);
    }

    private async Task ShownAsync(Gateway gateway, double milliseconds) => await Eventually.TrueAsync(
        async () =>
        {
            await using var db = database.Open();
            return await db.GatewayStates.AnyAsync(state => state.GatewayId == gateway.Id && state.Status == GatewayStatus.Reachable && state.RoundTripMilliseconds == milliseconds);
        },
        $"{milliseconds} ms are stored");

    private static async Task<bool> AnswerAsync(FakeAmiSession session, Dictionary<string, string> action, string gateway, int microseconds)
    {
        var id = $"ActionID: {action["ActionID"]}";
        string[][] list = action["Action"] switch
        {
            "PJSIPShowEndpoints" => [["Event: EndpointList", id, $"ObjectName: {gateway}"], ["Event: EndpointListComplete", id, "EventList: Complete"]],
            "PJSIPShowEndpoint" => [["Event: ContactStatusDetail", id, $"AOR: {gateway}", "URI: sip:192.0.2.1", "Status: Reachable", $"RoundtripUsec: {microseconds}", $"EndpointName: {gateway}"], ["Event: EndpointDetailComplete", id, "EventList: Complete"]],
            _ => [["Event: Complete", id, "EventList: Complete"]],
        };
        await session.FrameAsync("Response: Success", id, "EventList: start");
        foreach (var frame in list)
        {
            await session.FrameAsync(frame);
        }

        return true;
    }
}
