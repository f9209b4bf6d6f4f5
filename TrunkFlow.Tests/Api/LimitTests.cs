using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Api;

/// <summary>What a request may not be, and the code that says so.</summary>
[Trait("engine", "ours")]
public sealed class LimitTests(RunningServer server) : IClassFixture<RunningServer>
{
    private static readonly Uri Endpoint = new("/graphql", UriKind.Relative);

    [Fact]
    public async Task A_page_larger_than_200_is_HC0051() =>
        Assert.Equal("HC0051", await CodeAsync("{ customers(first: 201) { nodes { id } } }"));

    [Fact]
    public async Task What_costs_too_much_is_HC0047() =>
        Assert.Equal("HC0047", await CodeAsync("{ customers(first: 200) { nodes { extensions(first: 200) { nodes { customer { name } } } } } }"));

    [Fact]
    public async Task What_is_nested_too_deep_is_refused()
    {
        var answer = await server.As(UserRole.Admin).AnswerAsync(Nested(8));
        Assert.Contains("exceeds the max allowed execution depth of 15", Error(answer).GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_of_too_many_tokens_is_refused_before_it_is_validated()
    {
        var answer = await server.As(UserRole.Admin).AnswerAsync($"query ($n: [Int] = [{string.Join(' ', Enumerable.Repeat("1", 20_001))}]) {{ nothing }}");
        Assert.Contains("more than 20000 tokens", Assert.Single(answer.GetProperty("errors").EnumerateArray()).GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visitor_of_an_installation_who_asks_for_the_schema_is_HC0046()
    {
        await using var installed = server.WithWebHostBuilder(host => host.UseSetting("environment", "Production"));
        Assert.Equal("HC0046", Code(await new ApiClient(installed.CreateClient()).AnswerAsync("{ __schema { queryType { name } } }")));
    }

    [Fact]
    public async Task A_batch_is_HC0011()
    {
        using var response = await PostAsync("""[{"query":"{ __typename }"}]""");
        Assert.Equal((HttpStatusCode.BadRequest, "HC0011"), (response.StatusCode, Code(await JsonAsync(response))));
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_HC0013_and_413()
    {
        using var response = await PostAsync(JsonSerializer.Serialize(new { query = "{ __typename }", extensions = new { x = new string('x', 20_480_000) } }));
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "HC0013"), (response.StatusCode, Code(await JsonAsync(response))));
    }

    [Fact]
    public async Task A_compressed_body_is_415_because_nobody_knows_what_it_unpacks_to()
    {
        using var content = new StringContent("""{"query":"{ __typename }"}""", Encoding.UTF8, "application/json");
        content.Headers.ContentEncoding.Add("gzip");
        using var response = await server.AsVisitor().Http.PostAsync(Endpoint, content);
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "HC0011"), (response.StatusCode, Code(await JsonAsync(response))));
        Assert.Equal("identity", Assert.Single(response.Headers.GetValues("Accept-Encoding")));
    }

    [Fact]
    public async Task Files_without_the_preflight_header_are_HC0077()
    {
        using var content = new MultipartFormDataContent { { new StringContent("""{"query":"{ __typename }"}"""), "operations" }, { new StringContent("{}"), "map" } };
        using var response = await server.AsVisitor().Http.PostAsync(Endpoint, content);
        Assert.Equal((HttpStatusCode.BadRequest, "HC0077"), (response.StatusCode, Code(await JsonAsync(response))));
    }

    [Fact]
    public async Task A_hash_nobody_stored_is_HC0020()
    {
        using var response = await PostAsync($$$$"""{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"{{{{new string('a', 64)}}}}"}}}""");
        Assert.Equal("HC0020", Code(await JsonAsync(response)));
    }

    [Fact]
    public void A_body_that_dribbles_in_is_cut_off_by_the_server() =>
        Assert.True(server.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits.MinRequestBodyDataRate is { BytesPerSecond: >= 240 });

    [Fact]
    public async Task A_person_who_opens_the_endpoint_in_a_browser_gets_the_explorer()
    {
        using var client = server.CreateClient(new() { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        using var response = await client.GetAsync(Endpoint);
        Assert.Equal("/graphql/ui", response.Headers.Location?.ToString());
    }

    private static string Nested(int times) =>
        $"{{ providers {{ nodes {{ {string.Concat(Enumerable.Repeat("gateways { provider { ", times))} name {string.Concat(Enumerable.Repeat("} } ", times))} }} }} }}";

    private static JsonElement Error(JsonElement answer) => answer.GetProperty("errors")[0];

    private static string? Code(JsonElement answer) => Error(answer).GetProperty("extensions").GetProperty("code").GetString();

    private static Task<JsonElement> JsonAsync(HttpResponseMessage response) => response.Content.ReadFromJsonAsync<JsonElement>();

    private async Task<string?> CodeAsync(string query) => Code(await server.As(UserRole.Admin).AnswerAsync(query));

    private async Task<HttpResponseMessage> PostAsync(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await server.AsVisitor().Http.PostAsync(Endpoint, content);
    }
}
