using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Testing;
using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.GraphQL.AspNetCore.WebSockets;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Hosting;

public sealed class RateLimitsTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const int Burst = 3;

    [Fact]
    public async Task Who_asks_too_much_of_the_rest_api_is_429_and_others_are_not()
    {
        await using var limited = Limited();
        var (operators, viewers) = (Client(limited, UserRole.Operator), Client(limited, UserRole.Viewer));
        var rest = new RestClient(operators);
        var last = await UntilRefusedAsync(() => rest.GetAsync("providers"));
        Assert.Equal("rate-limited", last.Problem);
        Assert.InRange(int.Parse(last.Headers["Retry-After"], CultureInfo.InvariantCulture), 1, 1000);
        Assert.Equal(HttpStatusCode.OK, (await new RestClient(viewers).GetAsync("providers")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await new RestClient(limited.CreateClient()).GetAsync("providers")).Status);
    }

    [Fact]
    public async Task Over_graphql_it_is_an_error_its_clients_understand()
    {
        await using var limited = Limited();
        using var client = Client(limited, UserRole.Operator);
        HttpResponseMessage answer;
        var asked = 0;
        do
        {
            answer = await client.PostAsJsonAsync(new Uri("/graphql", UriKind.Relative), new { query = "{ me { username } }" });
        }
        while (answer.StatusCode == HttpStatusCode.OK && ++asked < 20);

        Assert.Equal((HttpStatusCode.TooManyRequests, Burst), (answer.StatusCode, asked));
        Assert.Equal("application/graphql-response+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.NotNull(answer.Headers.RetryAfter?.Delta);
        var error = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors")[0];
        Assert.Equal("RATE_LIMITED", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.False(string.IsNullOrWhiteSpace(error.GetProperty("message").GetString()));
    }

    [Fact]
    public async Task Visitors_of_one_address_share_what_they_may_ask()
    {
        await using var limited = Limited();
        var (one, other) = (new RestClient(limited.CreateClient()), new RestClient(limited.CreateClient()));
        await UntilRefusedAsync(() => one.PostAsync("auth/login", new { }));
        Assert.Equal(HttpStatusCode.TooManyRequests, (await other.PostAsync("auth/login", new { })).Status);
        Assert.Equal(HttpStatusCode.OK, (await new RestClient(Client(limited, UserRole.Viewer)).GetAsync("providers")).Status);
    }

    [Fact]
    public async Task A_form_sent_too_often_is_refused_with_a_page_and_reading_stays_free()
    {
        await using var limited = Limited();
        using var browser = limited.CreateClient(new() { AllowAutoRedirect = false });
        HttpResponseMessage answer;
        var sent = 0;
        do
        {
            using var form = new FormUrlEncodedContent([]);
            answer = await browser.PostAsync(new Uri("/sign-in", UriKind.Relative), form);
        }
        while (answer.StatusCode != HttpStatusCode.TooManyRequests && ++sent < 20);

        Assert.Equal(Burst, sent);
        Assert.Contains("</html>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.NotNull(answer.Headers.RetryAfter);
        for (var read = 0; read < Burst * 2; read++)
        {
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(new Uri("/sign-in", UriKind.Relative))).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(new Uri("/health/live", UriKind.Relative))).StatusCode);
        }
    }

    [Fact]
    public async Task A_socket_is_one_request_whatever_is_asked_over_it()
    {
        await using var limited = Limited();
        using var client = Client(limited, UserRole.Viewer);
        var sockets = limited.Server.CreateWebSocketClient();
        sockets.SubProtocols.Add("graphql-transport-ws");
        sockets.ConfigureRequest = request => request.Headers.Authorization = client.DefaultRequestHeaders.Authorization!.ToString();
        using var socket = new RawSocket(await sockets.ConnectAsync(new Uri("ws://localhost/graphql"), CancellationToken.None));
        await socket.SendAsync("""{"type":"connection_init"}""");
        Assert.Contains("connection_ack", await socket.ReceiveAsync(), StringComparison.Ordinal);
        for (var asked = 0; asked < Burst * 2; asked++)
        {
            await socket.SendAsync($$$"""{"type":"subscribe","id":"{{{asked}}}","payload":{"query":"{ me { username } }"}}""");
            Assert.Contains("viewer", await socket.ReceiveAsync(), StringComparison.Ordinal);
            Assert.Contains("complete", await socket.ReceiveAsync(), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.OK, (await new RestClient(client).GetAsync("providers")).Status);
    }

    private static async Task<RestClient.RestAnswer> UntilRefusedAsync(Func<Task<RestClient.RestAnswer>> ask)
    {
        var (answer, asked) = (await ask(), 1);
        while (answer.Status != HttpStatusCode.TooManyRequests && asked++ < 20)
        {
            answer = await ask();
        }

        Assert.Equal((HttpStatusCode.TooManyRequests, Burst + 1), (answer.Status, asked));
        return answer;
    }

    // So slow that none comes back while a test runs on a busy machine: one new request every second would.
    private WebApplicationFactory<Program> Limited() => server.WithWebHostBuilder(host =>
    {
        foreach (var whose in (string[])["SignedIn", "Visitor"])
        {
            host.UseSetting($"RateLimits:{whose}:PerSecond", "1").UseSetting($"RateLimits:{whose}:Burst", $"{Burst}");
        }
    });

    private HttpClient Client(WebApplicationFactory<Program> limited, UserRole role)
    {
        var client = limited.CreateClient();
        client.DefaultRequestHeaders.Authorization = server.As(role).Http.DefaultRequestHeaders.Authorization;
        return client;
    }
}
