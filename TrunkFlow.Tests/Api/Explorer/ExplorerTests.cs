using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing;
using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Api.Explorer;

public sealed partial class ExplorerTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task A_browser_that_opens_the_endpoint_is_sent_to_the_explorer()
    {
        using var client = server.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html,application/xhtml+xml,*/*;q=0.8");
        using var answer = await client.GetAsync(new Uri("/graphql", UriKind.Relative));
        Assert.Equal((HttpStatusCode.Redirect, "/graphql/ui"), (answer.StatusCode, answer.Headers.Location?.ToString()));
    }

    [Fact]
    public async Task A_program_that_gets_the_endpoint_is_answered_by_it()
    {
        using var client = server.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        using var answer = await client.GetAsync(new Uri("/graphql?query={__typename}", UriKind.Relative));
        Assert.Contains("Query", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_explorers_page_may_style_inline_and_nothing_comes_from_elsewhere()
    {
        using var client = server.CreateClient();
        using var explorer = await client.GetAsync(new Uri("/graphql/ui", UriKind.Relative));
        using var other = await client.GetAsync(new Uri("/health/live", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, explorer.StatusCode);
        Assert.Contains("style-src 'self' 'unsafe-inline'", Policy(explorer), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", Policy(other), StringComparison.Ordinal);
        Assert.All((string[])[Policy(explorer), Policy(other)], policy => Assert.DoesNotContain("http", policy, StringComparison.Ordinal));
        Assert.DoesNotContain("<script>", await explorer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_example_runs()
    {
        var source = await File.ReadAllTextAsync(RepositoryRoot.File("TrunkFlow.Server", "Api", "Explorer", "examples.js"));
        var examples = Example().Matches(source).Select(match => match.Groups["query"].Value).ToList();
        Assert.Equal(3, examples.Count);
        var api = server.As(UserRole.Viewer);
        foreach (var example in examples)
        {
            await api.DataAsync(example);
        }
    }

    private static string Policy(HttpResponseMessage answer) => Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));

    [GeneratedRegex("query: `(?<query>[^`]+)`")]
    private static partial Regex Example();
}
