using System.Net;
using System.Text.Json.Nodes;
using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Api.Rest;

public sealed class DashboardEndpointTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Dashboard = """
        { dashboard {
            today { attempts calls answered effective talkSeconds sell buy minutes profit answerRatio networkEffectiveness meanTalkSeconds margin }
            lastDay { start attempts calls answered effective talkSeconds sell buy }
            postDialDelay { median worst }
            topDestinations { prefix name calls answered talkSeconds sell buy answerRatio margin }
            activeCalls callsInProgress callsPerSecond } }
        """;

    [Theory]
    [InlineData("dashboard/stats")]
    [InlineData("dashboard/stats/")]
    public async Task The_figures_are_those_of_the_graphql_dashboard_and_of_the_moment(string address)
    {
        await server.Database.SaveAsync(Some.Provider());
        var stats = await new RestClient(server.As(UserRole.Viewer)).GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, stats.Status);
        var figures = (await server.As(UserRole.Viewer).DataAsync(Dashboard)).GetProperty("dashboard");
        foreach (var figure in figures.EnumerateObject())
        {
            // The same moments, there with milliseconds.
            var expected = figure.Value.GetRawText().Replace(".000Z", "Z", StringComparison.Ordinal);
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(stats.Json.GetProperty(figure.Name).GetRawText())), $"{figure.Name}: {stats.Json.GetProperty(figure.Name)}");
        }

        Assert.Equal(0, stats.Json.GetProperty("gatewaysDown").GetInt32());
        Assert.Equal(0, stats.Json.GetProperty("extensionsRegistered").GetInt32());
    }
}
