using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using TrunkFlow.GraphQL.AspNetCore;
using TrunkFlow.GraphQL.Binding;
using TrunkFlow.GraphQL.Binding.Requests;
using TrunkFlow.Tests.GraphQL.Sample;

namespace TrunkFlow.Tests.GraphQL.AspNetCore;

[Trait("engine", "ours")]
public sealed class HttpTests : IAsyncLifetime
{
    private WebApplication? app;
    private HttpClient? client;

    private HttpClient Client => client ?? throw new InvalidOperationException("The server is not there yet.");

    public Task InitializeAsync() => StartAsync(TimeSpan.FromMinutes(1));

    public async Task DisposeAsync() => await app!.DisposeAsync();

    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("application/json", "application/json")]
    [InlineData("application/graphql-response+json", "application/graphql-response+json")]
    [InlineData("application/json;q=0.5, application/graphql-response+json", "application/graphql-response+json")]
    public async Task The_answer_is_in_the_type_the_client_likes_best(string? accept, string type)
    {
        var response = await PostAsync("""{"query":"{ greeting }"}""", accept);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("""{"data":{"greeting":"Hello, world!"}}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_type_nobody_can_write_is_refused() =>
        Assert.Equal(HttpStatusCode.NotAcceptable, (await PostAsync("""{"query":"{ greeting }"}""", "text/html")).StatusCode);

    [Theory]
    [InlineData("""{"query":"{ greeting "}""")]
    [InlineData("""{"query":"{ nothing }"}""")]
    public async Task A_document_that_cannot_run_is_400_only_where_the_type_says_what_it_means(string body)
    {
        var plain = await PostAsync(body, "application/json");
        Assert.Equal(HttpStatusCode.OK, plain.StatusCode);
        var typed = await PostAsync(body, "application/graphql-response+json");
        Assert.Equal(HttpStatusCode.BadRequest, typed.StatusCode);
        var answer = await JsonAsync(typed);
        Assert.False(answer.TryGetProperty("data", out _));
        Assert.True(answer.TryGetProperty("errors", out _));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("""{"query":{}}""")]
    [InlineData("""{"query":"{ greeting }","variables":"x"}""")]
    [InlineData("""{"query":"{ greeting }","operationName":7}""")]
    [InlineData("""[{"query":"{ greeting }"}]""")]
    public async Task A_bad_body_is_HC0011(string body)
    {
        var response = await PostAsync(body);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("HC0011", Code(await JsonAsync(response)));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=iso-8859-1")]
    public async Task A_type_a_foreign_page_could_send_unasked_is_refused(string type)
    {
        using var content = new StringContent("""{"query":"{ greeting }"}""");
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await Client.PostAsync("/graphql", content)).StatusCode);
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_refused()
    {
        var response = await PostAsync(JsonSerializer.Serialize(new { query = "{ greeting }", extensions = new { x = new string('x', 21_000_000) } }));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task A_query_can_be_asked_with_GET()
    {
        var response = await Client.GetAsync("/graphql?query=" + Uri.EscapeDataString("query($n: String!) { greeting(name: $n) }") + "&variables=" + Uri.EscapeDataString("""{"n":"Eva"}"""));
        Assert.Equal("""{"data":{"greeting":"Hello, Eva!"}}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_mutation_cannot_be_asked_with_GET()
    {
        var response = await Client.GetAsync("/graphql?query=" + Uri.EscapeDataString("mutation { plain(text: \"x\") }"));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("/graphql?sdl")]
    [InlineData("/graphql/sdl")]
    public async Task The_schema_can_be_fetched(string path) =>
        Assert.Contains("type Query {", await Client.GetStringAsync(path), StringComparison.Ordinal);

    [Fact]
    public async Task The_command_line_exports_the_schema()
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7():N}.graphql");
        Assert.Equal(0, await app!.RunWithGraphQLCommandsAsync(["schema", "export", "--output", file]));
        Assert.StartsWith("type Query {", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
        File.Delete(file);
    }

    [Fact]
    public async Task What_takes_too_long_is_ended()
    {
        await StartAsync(TimeSpan.FromMilliseconds(300));
        Assert.Equal("HC0045", Code(await AskAsync("{ slow }")));
    }

    [Fact]
    public async Task Introspection_is_refused_unless_the_server_allows_it()
    {
        Assert.Equal("HC0046", Code(await AskAsync("{ __schema { queryType { name } } }")));
        Assert.True((await AskAsync("{ __typename }")).TryGetProperty("data", out _));
        Client.DefaultRequestHeaders.Add("x-look", "1");
        Assert.False((await AskAsync("{ __schema { queryType { name } } }")).TryGetProperty("errors", out _));
    }

    [Fact]
    public async Task What_is_nested_too_deep_is_refused()
    {
        var answer = await AskAsync("{ authors { nodes { books { nodes { author { books { nodes { author { name } } } } } } } } }");
        Assert.Contains("depth of 9", answer.GetProperty("errors")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interceptor_sets_what_resolvers_read() =>
        Assert.Equal("/graphql", (await AskAsync("{ seen }")).GetProperty("data").GetProperty("seen").GetString());

    private static string? Code(JsonElement answer) => answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage response) => JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;

    private async Task StartAsync(TimeSpan timeout)
    {
        if (app is not null)
        {
            await app.DisposeAsync();
        }

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton<IServer, TestServer>();
        builder.Services.AddRouting();
        LibraryServer.AddLibrary(builder.Services, "Host=nowhere")
            .AddHttpRequestInterceptor<Greeter>()
            .AddTypeExtension<StateQueries>()
            .ModifyRequestOptions(o => o.ExecutionTimeout = timeout)
            .DisableIntrospection((services, _) => services.GetRequiredService<IHttpContextAccessor>().HttpContext!.Request.Headers["x-look"].Count == 0)
            .AddMaxExecutionDepthRule(8);
        app = builder.Build();
        app.UseRouting();
        app.MapGraphQL().WithOptions(new GraphQLServerOptions { Tool = { Enable = false } });
        app.MapGraphQLSchema();
        await app.StartAsync();
        client = app.GetTestClient();
    }

    private async Task<JsonElement> AskAsync(string query) => await JsonAsync(await PostAsync(JsonSerializer.Serialize(new { query })));

    private async Task<HttpResponseMessage> PostAsync(string body, string? accept = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        return await Client.SendAsync(request);
    }

    private sealed class Greeter : DefaultHttpRequestInterceptor
    {
        public override ValueTask OnCreateAsync(
            HttpContext context, IRequestExecutor requestExecutor, OperationRequestBuilder requestBuilder, CancellationToken cancellationToken)
        {
            requestBuilder.SetGlobalState("path", context.Request.Path.Value);
            return base.OnCreateAsync(context, requestExecutor, requestBuilder, cancellationToken);
        }
    }

    [ExtendObjectType("Query")]
    public sealed class StateQueries
    {
        public string Seen([GlobalState("path")] string path) => path;
    }
}
