using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Hosting;

public sealed class CrossOriginTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Ours = "https://app.example.com";
    private const string Allowed = "Access-Control-Allow-Origin";

    [Theory]
    [InlineData("/api/v1/providers", "GET")]
    [InlineData("/api/v1/providers/019aa7d4-0000-7000-8000-000000000000", "PUT")]
    [InlineData("/graphql", "POST")]
    public async Task An_origin_of_the_configuration_is_let_in_without_the_cookie(string address, string method)
    {
        await using var open = Open(("Cors:Origins:0", "https://other.example.com"), ("Cors:Origins:1", Ours));
        var preflight = await AskAsync(open, address, HttpMethod.Options, Ours, method);
        Assert.Equal((HttpStatusCode.NoContent, Ours), (preflight.StatusCode, Header(preflight, Allowed)));
        Assert.Contains(method, Header(preflight, "Access-Control-Allow-Methods"), StringComparison.Ordinal);
        Assert.Contains("authorization", Header(preflight, "Access-Control-Allow-Headers"), StringComparison.Ordinal);
        var answer = await AskAsync(open, address, HttpMethod.Get, Ours);
        Assert.Equal(Ours, Header(answer, Allowed));
        Assert.Contains("X-Total-Count", Header(answer, "Access-Control-Expose-Headers"), StringComparison.Ordinal);
        Assert.Contains("Retry-After", Header(answer, "Access-Control-Expose-Headers"), StringComparison.Ordinal);
        Assert.Null(Header(answer, "Access-Control-Allow-Credentials"));
        Assert.Null(Header(preflight, "Access-Control-Allow-Credentials"));
    }

    [Theory]
    [InlineData("/api/v1/providers", "https://evil.example.com")]
    [InlineData("/graphql", "https://app.example.com.evil.example")]
    [InlineData("/api/v1/providers", "http://app.example.com")]
    public async Task Another_origin_gets_no_header(string address, string origin)
    {
        await using var open = Open(("Cors:Origins", $"{Ours}, http://localhost:5173"));
        Assert.Null(Header(await AskAsync(open, address, HttpMethod.Options, origin, "POST"), Allowed));
        Assert.Null(Header(await AskAsync(open, address, HttpMethod.Get, origin), Allowed));
    }

    [Theory]
    [InlineData("/api/v1/providers")]
    [InlineData("/graphql")]
    public async Task Without_configuration_no_origin_is_let_in(string address)
    {
        Assert.Null(Header(await AskAsync(server, address, HttpMethod.Options, Ours, "POST"), Allowed));
        Assert.Null(Header(await AskAsync(server, address, HttpMethod.Get, Ours), Allowed));
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/health/live")]
    public async Task Pages_are_for_no_other_origin(string address)
    {
        await using var open = Open(("Cors:Origins", Ours));
        Assert.Null(Header(await AskAsync(open, address, HttpMethod.Get, Ours), Allowed));
    }

    private WebApplicationFactory<Program> Open(params (string Key, string Value)[] settings) => server.WithWebHostBuilder(host =>
    {
        foreach (var (key, value) in settings)
        {
            host.UseSetting(key, value);
        }
    });

    private async Task<HttpResponseMessage> AskAsync(WebApplicationFactory<Program> where, string address, HttpMethod method, string origin, string? wanted = null)
    {
        using var client = where.CreateClient();
        using var request = new HttpRequestMessage(method, address);
        request.Headers.Add("Origin", origin);
        if (wanted is null)
        {
            request.Headers.Authorization = server.As(UserRole.Viewer).Http.DefaultRequestHeaders.Authorization;
        }
        else
        {
            request.Headers.Add("Access-Control-Request-Method", wanted);
            request.Headers.Add("Access-Control-Request-Headers", "authorization,content-type");
        }

        return await client.SendAsync(request);
    }

    private static string? Header(HttpResponseMessage answer, string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(",", values) : null;
}
