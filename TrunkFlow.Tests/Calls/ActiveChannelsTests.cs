using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using TrunkFlow.Server.Asterisk.Live;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Calls;

public sealed class ActiveChannelsTests(RunningServer web) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task Every_customer_and_gateway_says_how_many_calls_it_has_on_all_switches_and_nothing_while_none_has_told()
    {
        var (acme, idle) = (Some.TrunkCustomer(), Some.TrunkCustomer());
        var partner = new User("acme-partner", "x", UserRole.Partner, acme.Id);
        var provider = Some.Provider();
        var (busy, quiet) = (Some.Gateway(provider), Some.Gateway(provider));
        await web.Database.SaveAsync(acme, idle, partner, provider, busy, quiet);
        var viewer = web.As(UserRole.Viewer);
        Assert.All(await CountsAsync(viewer), count => Assert.Null(count.Value));

        var calls = web.Services.GetRequiredService<CallsOfAllNodes>();
        calls.Hear(new NodeCalls("one", true, 0, [Call("one-1", acme.Code, busy.EndpointName, answered: true), Call("one-2", acme.Code, null, answered: false), Call("one-3", null, busy.EndpointName, answered: false)]));
        calls.Hear(new NodeCalls("two", true, 0, [Call("two-1", acme.Code, busy.EndpointName, answered: false)]));

        Assert.Equal(
            new Dictionary<string, int?> { [acme.Code] = 3, [idle.Code] = 0, [busy.EndpointName] = 3, [quiet.EndpointName] = 0 },
            await CountsAsync(viewer));
        var own = (await web.As(partner).DataAsync("{ customers { nodes { code activeChannels } } }")).GetProperty("customers").GetProperty("nodes");
        Assert.Equal((acme.Code, 3), (Assert.Single(own.EnumerateArray()).GetProperty("code").GetString(), own[0].GetProperty("activeChannels").GetInt32()));
    }

    private static async Task<Dictionary<string, int?>> CountsAsync(ApiClient api)
    {
        var data = await api.DataAsync("{ customers { nodes { name: code activeChannels } } gateways { nodes { name: endpointName activeChannels } } }");
        return data.EnumerateObject().SelectMany(list => list.Value.GetProperty("nodes").EnumerateArray()).ToDictionary(
            row => row.GetProperty("name").GetString()!, row => row.GetProperty("activeChannels") is { ValueKind: JsonValueKind.Number } count ? count.GetInt32() : (int?)null);
    }

    private static ActiveCall Call(string id, string? customer, string? gateway, bool answered) => new(
        id.Split('-')[0], id, CallDirection.Outbound, customer, "1", "2", gateway, DateTimeOffset.UnixEpoch, answered ? DateTimeOffset.UnixEpoch : null);
}
