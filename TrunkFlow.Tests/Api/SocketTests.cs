using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrunkFlow.GraphQL.AspNetCore;
using TrunkFlow.Tests.GraphQL.AspNetCore.WebSockets;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Api;

/// <summary>Who is who on a WebSocket.</summary>
public sealed class SocketTests(SocketTests.WatchedServer server) : IClassFixture<SocketTests.WatchedServer>
{
    private const string Me = """{"type":"subscribe","id":"a","payload":{"query":"{ me { username } __schema { queryType { name } } }"}}""";

    [Theory]
    [InlineData("header")]
    [InlineData("Authorization")]
    [InlineData("authToken")]
    public async Task A_token_in_the_header_or_in_the_first_message_opens_the_api(string place)
    {
        using var socket = await SignedInAsync("admin", place);
        await socket.SendAsync(Me);
        Assert.Equal("""{"type":"next","id":"a","payload":{"data":{"me":{"username":"admin"},"__schema":{"queryType":{"name":"Query"}}}}}""", await socket.ReceiveAsync());
        Assert.Equal("""{"type":"complete","id":"a"}""", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task A_visitor_may_connect_and_reads_nothing()
    {
        using var socket = await OpenAsync(null);
        await socket.SendAsync("""{"type":"connection_init"}""");
        Assert.Equal("""{"type":"connection_ack"}""", await socket.ReceiveAsync());
        await socket.SendAsync(Me);
        Assert.Contains("AUTH_NOT_AUTHENTICATED", await socket.ReceiveAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"authToken":"none"}""")]
    [InlineData("""{"Authorization":"Bearer none"}""")]
    public async Task A_token_that_is_none_is_refused_with_4403(string payload)
    {
        using var socket = await OpenAsync(null);
        await socket.SendAsync($$"""{"type":"connection_init","payload":{{payload}}}""");
        Assert.Equal((4403, "Forbidden"), await socket.ReceiveCloseAsync());
    }

    [Theory]
    [InlineData("header")]
    [InlineData("authToken")]
    public async Task A_socket_is_closed_when_its_token_expires(string place)
    {
        using var socket = await SignedInAsync("admin", place);
        server.Clock.Advance(TimeSpan.FromHours(24));
        Assert.Equal((4403, "Forbidden"), await socket.ReceiveCloseAsync());
    }

    [Fact]
    public async Task A_socket_is_closed_when_its_user_is_disabled()
    {
        using var socket = await SignedInAsync("viewer", "authToken");
        await using var db = server.Database.Open();
        (await db.Users.SingleAsync(user => user.Username == "viewer")).Disable();
        await db.SaveChangesAsync();
        Assert.Equal((4403, "Forbidden"), await socket.ReceiveCloseAsync());
    }

    [Fact]
    public async Task What_is_done_over_a_socket_is_done_by_its_user()
    {
        using var socket = await SignedInAsync("operator", "authToken");
        await socket.SendAsync("""{"type":"subscribe","id":"a","payload":{"query":"mutation { addTariffPlan(input: { name: \"By socket\" }) { tariffPlan { name } } }"}}""");
        Assert.Contains("By socket", await socket.ReceiveAsync(), StringComparison.Ordinal);
        await using var db = server.Database.Open();
        Assert.Equal("operator", (await db.AuditEntries.SingleAsync(entry => entry.Kind == "TariffPlan")).ActorName);
    }

    private async Task<RawSocket> SignedInAsync(string username, string place)
    {
        var visitor = new ApiClient(server.Factory.CreateClient());
        var payload = await visitor.MutateAsync("signIn", new { username, password = RunningServer.Password }, "session { token }");
        var token = payload.GetProperty("session").GetProperty("token").GetString();
        var socket = await OpenAsync(place == "header" ? token : null);
        var first = place switch
        {
            "authToken" => JsonSerializer.Serialize(new { authToken = token }),
            "Authorization" => JsonSerializer.Serialize(new { Authorization = $"Bearer {token}" }),
            _ => "null",
        };
        await socket.SendAsync($$"""{"type":"connection_init","payload":{{first}}}""");
        Assert.Equal("""{"type":"connection_ack"}""", await socket.ReceiveAsync());
        return socket;
    }

    private async Task<RawSocket> OpenAsync(string? token)
    {
        var client = server.Factory.Server.CreateWebSocketClient();
        client.SubProtocols.Add("graphql-transport-ws");
        client.ConfigureRequest = request =>
        {
            if (token is not null)
            {
                request.Headers.Authorization = $"Bearer {token}";
            }
        };
        WebSocket socket = await client.ConnectAsync(new Uri("ws://localhost/graphql"), CancellationToken.None);
        return new RawSocket(socket);
    }

    /// <summary>A server whose clock can be moved, and which looks at sessions ten times a second.</summary>
    public sealed class WatchedServer : IAsyncLifetime
    {
        private readonly RunningServer server = new();
        private WebApplicationFactory<Program>? factory;

        public ManualClock Clock { get; } = new();

        public TestDatabase Database => server.Database;

        public WebApplicationFactory<Program> Factory => factory ?? throw new InvalidOperationException("The server has not started.");

        public async Task InitializeAsync()
        {
            await server.InitializeAsync();
            factory = server.WithWebHostBuilder(host => host.ConfigureTestServices(services => services
                .AddSingleton<TimeProvider>(Clock)
                .Configure<GraphQLStreamOptions>(streams => streams.SessionCheckInterval = TimeSpan.FromMilliseconds(100))));
        }

        public async Task DisposeAsync()
        {
            await Factory.DisposeAsync();
            await ((IAsyncLifetime)server).DisposeAsync();
        }
    }
}
