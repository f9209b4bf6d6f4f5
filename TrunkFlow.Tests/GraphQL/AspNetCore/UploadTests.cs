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

    private async Task<HttpResponseMessage> SendAsync(string operations, string map, bool isPreflighted = true)
    {
        using var content = new MultipartFormDataContent
        {
            { new StringContent(operations), "operations" },
            { new StringContent(map), "map" },
            { new ByteArrayContent("abc"u8.ToArray()), "a", "a.txt" },
            { new ByteArrayContent("d"u8.ToArray()), "b", "b.txt" },
        };
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
