using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using TrunkFlow.GraphQL.AspNetCore;

namespace TrunkFlow.Tests.GraphQL.AspNetCore;

[Trait("engine", "ours")]
public sealed class BatchTests : IAsyncLifetime
{
    private WebApplication? app;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton<IServer, TestServer>();
        builder.Services.AddRouting();
        builder.Services.AddLogging();
        builder.Services.AddGraphQLServer().AddQueryType<Numbers>();
        app = builder.Build();
        app.UseRouting();
        app.MapGraphQL().WithOptions(new GraphQLServerOptions { EnableBatching = true });
        await app.StartAsync();
    }

    public async Task DisposeAsync() => await app!.DisposeAsync();

    [Fact]
    public async Task Several_operations_are_answered_in_their_order()
    {
        var (status, text) = await PostAsync("""[{"query":"{ twice(n: 1) }"},{"query":"{ nothing }"},{"query":"{ twice(n: 2) }"}]""");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.StartsWith("""[{"data":{"twice":2}},{"errors":[""", text, StringComparison.Ordinal);
        Assert.EndsWith(""",{"data":{"twice":4}}]""", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_is_no_request_refuses_all()
    {
        var (status, text) = await PostAsync("""[{"query":"{ twice(n: 1) }"},7]""");
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("HC0011", text, StringComparison.Ordinal);
    }

    private async Task<(HttpStatusCode Status, string Text)> PostAsync(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        var response = await app!.GetTestClient().PostAsync("/graphql", content);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public sealed class Numbers
    {
        public int Twice(int n) => n * 2;
    }
}
