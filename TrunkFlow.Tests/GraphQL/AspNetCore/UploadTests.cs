using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using TrunkFlow.GraphQL.Binding;

namespace TrunkFlow.Tests.GraphQL.AspNetCore;

[Trait("engine", "any")]
public sealed class UploadTests : IAsyncLifetime
{
    private const string Operations = """{"query":"query($f: [Upload!]!) { lengths(files: $f) }","variables":{"f":[null,null]}}""";
    private WebApplication? app;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton<IServer, TestServer>();
        builder.Services.AddRouting();
        builder.Services.AddLogging();
        builder.Services.AddGraphQLServer().AddQueryType<Files>().AddUploadType();
        app = builder.Build();
        app.UseRouting();
        app.MapGraphQL();
        await app.StartAsync();
    }

    public async Task DisposeAsync() => await app!.DisposeAsync();

    [Fact]
    public async Task Files_arrive_where_the_map_puts_them()
    {
        var response = await SendAsync(Operations, """{"a":["variables.f.0"],"b":["variables.f.1"]}""");
        Assert.Equal("""{"data":{"lengths":["a.txt 3 abc","b.txt 1 d"]}}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Without_the_header_a_foreign_page_cannot_send_the_request_is_refused()
    {
        var response = await SendAsync(Operations, """{"a":["variables.f.0"],"b":["variables.f.1"]}""", isPreflighted: false);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("HC0077", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"a":["variables.f.5"]}""")]
    [InlineData("""{"a":["variables.g"]}""")]
    [InlineData("""{"a":["query"]}""")]
    [InlineData("""{"a":"variables.f.0"}""")]
    [InlineData("""{"c":["variables.f.0"]}""")]
    [InlineData("""[]""")]
    [InlineData("""{""")]
    public async Task A_map_that_does_not_fit_is_refused(string map) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(Operations, map)).StatusCode);

    [Fact]
    public async Task A_single_file_arrives()
    {
        var response = await SendAsync(
            """{"query":"query($f: Upload!) { lengths(files: [$f]) }","variables":{"f":null}}""", """{"a":["variables.f"]}""");
        Assert.Equal("""{"data":{"lengths":["a.txt 3 abc"]}}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_same_file_may_be_wanted_in_two_places()
    {
        var response = await SendAsync(Operations, """{"a":["variables.f.0","variables.f.1"]}""");
        Assert.Equal("""{"data":{"lengths":["a.txt 3 abc","a.txt 3 abc"]}}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Parts_may_come_in_any_order_because_all_are_read_first()
    {
        using var content = new MultipartFormDataContent
        {
            { new ByteArrayContent("abc"u8.ToArray()), "a", "a.txt" },
            { new StringContent("""{"a":["variables.f.0","variables.f.1"]}"""), "map" },
            { new StringContent(Operations), "operations" },
        };
        content.Headers.Add("GraphQL-preflight", "1");
        var response = await app!.GetTestClient().PostAsync("/graphql", content);
        Assert.Equal("""{"data":{"lengths":["a.txt 3 abc","a.txt 3 abc"]}}""", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData(null, "{}")]
    [InlineData(Operations, null)]
    [InlineData("[{}]", "{}")]
    [InlineData("{}", "{}")]
    public async Task A_missing_part_or_a_batch_is_refused(string? operations, string? map) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(operations, map)).StatusCode);

    [Fact]
    public async Task Files_beyond_the_limit_are_413()
    {
        using var content = new MultipartFormDataContent { { new ByteArrayContent(new byte[21_000_000]), "a", "a.txt" } };
        content.Headers.Add("GraphQL-preflight", "1");
        var response = await app!.GetTestClient().PostAsync("/graphql", content);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    private async Task<HttpResponseMessage> SendAsync(string? operations, string? map, bool isPreflighted = true)
    {
        using var content = new MultipartFormDataContent();
        if (operations is not null)
        {
            content.Add(new StringContent(operations), "operations");
        }

        if (map is not null)
        {
            content.Add(new StringContent(map), "map");
        }

        content.Add(new ByteArrayContent("abc"u8.ToArray()), "a", "a.txt");
        content.Add(new ByteArrayContent("d"u8.ToArray()), "b", "b.txt");
        if (isPreflighted)
        {
            content.Headers.Add("GraphQL-preflight", "1");
        }

        return await app!.GetTestClient().PostAsync("/graphql", content);
    }

    public sealed class Files
    {
        public async Task<IReadOnlyList<string>> GetLengthsAsync(IReadOnlyList<IFile> files, CancellationToken cancellationToken)
        {
            var lengths = new List<string>();
            foreach (var file in files)
            {
                using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
                lengths.Add($"{file.Name} {file.Length} {await reader.ReadToEndAsync(cancellationToken)}");
            }

            return lengths;
        }
    }
}
