using System.Net;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Hosting;

public sealed class ServerRolesTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_server_that_is_only_beside_a_switch_has_neither_panel_nor_api()
    {
        await using var server = new ServerProcess(database.ConnectionString, new Dictionary<string, string> { ["Roles"] = "node", ["Node__Key"] = "beside" });
        await server.StartAsync();
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = server.Address };
        foreach (var path in (string[])["/", "/sign-in", "/customers", "/graphql?query={__typename}", "/api/v1/customers", "/api/v1/openapi.json", "/live/events?names=sync"])
        {
            using var answer = await http.GetAsync(path);
            Assert.Equal((path, HttpStatusCode.NotFound), (path, answer.StatusCode));
        }

        using var live = await http.GetAsync("/health/live");
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
    }
}
