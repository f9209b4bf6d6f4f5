using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Support;
using Xunit.Abstractions;

namespace TrunkFlow.Tests.Api;

/// <summary>GraphQL over HTTP, judged by the audit that the npm package graphql-http publishes.</summary>
public sealed class HttpAuditTests(ITestOutputHelper output) : IAsyncLifetime
{
    private readonly RunningServer server = new();

    public async Task InitializeAsync()
    {
        await server.InitializeAsync();
        server.UseKestrel(0);
        server.StartServer();
    }

    public Task DisposeAsync() => ((IAsyncLifetime)server).DisposeAsync();

    [Fact]
    public async Task Every_must_every_should_and_every_may_is_met()
    {
        var token = server.As(UserRole.Viewer).Http.DefaultRequestHeaders.Authorization!.Parameter;
        var results = await NodeScript.AskAsync(
            "TrunkFlow.Tests/GraphQL/AspNetCore/Npm/audit.mjs", new { url = new Uri(server.ClientOptions.BaseAddress, "/graphql"), token });
        var list = results.EnumerateArray().Select(result => (Line: $"{result.GetProperty("status")} {result.GetProperty("id")} {result.GetProperty("name")}", Result: result)).ToArray();
        foreach (var (line, _) in list)
        {
            output.WriteLine(line);
        }

        Assert.True(list.Length >= 60, $"Only {list.Length} checks were run.");
        Assert.Empty(list.Where(one => one.Result.GetProperty("status").GetString() != "ok").Select(one => $"{one.Line}: {one.Result}"));
    }
}
