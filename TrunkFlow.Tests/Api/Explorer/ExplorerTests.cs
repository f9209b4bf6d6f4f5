using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Testing;
using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Api.Explorer;

public sealed class ExplorerTests(RunningServer server) : IClassFixture<RunningServer>
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
        var examples = (await ExamplesAsync()).EnumerateArray().ToList();
        Assert.Equal(["customer", "calls", "block", "signIn"], examples.Select(example => example.GetProperty("name").GetString()));
        var api = server.As(UserRole.Operator);
        foreach (var example in examples)
        {
            var variables = example.TryGetProperty("variables", out var text) ? JsonSerializer.Deserialize<JsonElement>(text.GetString()!) : (object?)null;
            await api.DataAsync(example.GetProperty("query").GetString()!, variables);
        }
    }

    [Theory]
    [InlineData("pt-BR", "Ninguém entrou")]
    [InlineData("en", "Not signed in")]
    public async Task The_page_around_it_speaks_the_readers_language(string language, string words)
    {
        using var client = server.CreateClient();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        var page = await client.GetStringAsync(new Uri("/graphql/ui", UriKind.Relative));
        Assert.Contains($"<html lang=\"{language}\">", page, StringComparison.Ordinal);
        Assert.Contains(words, page, StringComparison.Ordinal);
    }

    private static async Task<JsonElement> ExamplesAsync()
    {
        var module = RepositoryRoot.File("TrunkFlow.Server", "Api", "Explorer", "examples.js");
        using var node = Process.Start(new ProcessStartInfo("node", ["--input-type=module", "--eval", $"import {{ examples }} from '{module}'; console.log(JSON.stringify(examples));"])
        {
            RedirectStandardOutput = true,
        })!;
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var output = await node.StandardOutput.ReadToEndAsync(deadline.Token);
        await node.WaitForExitAsync(deadline.Token);
        return JsonSerializer.Deserialize<JsonElement>(output);
    }

    private static string Policy(HttpResponseMessage answer) => Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
}
