using System.Net.WebSockets;
using TrunkFlow.GraphQL.AspNetCore;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.GraphQL.AspNetCore.WebSockets;

[Trait("engine", "ours")]
public sealed class SocketTests : IAsyncLifetime
{
    private TransportHost? host;

    private TransportHost Host => host ?? throw new InvalidOperationException("The host has not started.");

    public async Task InitializeAsync() => host = await TransportHost.StartAsync(
        options => options.Sockets = new GraphQLSocketOptions { ConnectionInitializationTimeout = TimeSpan.FromMinutes(1), MaxMessageSize = 4096, MaxOperations = 25 },
        streams => streams.SessionCheckInterval = TimeSpan.FromMilliseconds(50));

    public async Task DisposeAsync() => await Host.DisposeAsync();

    [Fact]
    public async Task The_npm_client_is_content()
    {
        var seen = await NodeScript.AskAsync(
            "TrunkFlow.Tests/GraphQL/AspNetCore/Npm/graphql-ws.mjs", new { url = Host.SocketAddress, drop = new Uri(Host.Address, "/drop") });
        string Raw(string name) => seen.GetProperty(name).GetRawText();
        Assert.Equal("""{"station":"FM"}""", Raw("ack"));
        Assert.Equal("""[{"data":{"name":"radio"}}]""", Raw("query"));
        Assert.Equal("""[{"data":{"say":"hello"}}]""", Raw("mutation"));
        Assert.Equal("""[{"data":{"counted":1}},{"data":{"counted":2}},{"data":{"counted":3}}]""", Raw("counted"));
        Assert.Equal(4, seen.GetProperty("parts").GetArrayLength());
        Assert.Equal("[0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19]", Raw("many"));
        Assert.Contains("Cannot query field", Raw("invalid"), StringComparison.Ordinal);
        Assert.Equal("""["error"]""", Raw("invalidFrames"));
        Assert.Equal("""[{"message":"Unexpected Execution Error"}]""", Raw("broken"));
        Assert.Equal("""["next","error"]""", Raw("brokenFrames"));
        Assert.Equal("""{"heard":null}""", Raw("pong"));
        Assert.Equal("string", seen.GetProperty("afterDrop").GetString());
        Assert.Equal(2, seen.GetProperty("connections").GetInt32());
        await Eventually.TrueAsync(() => Host.Studio.Open == 0, "the streams the client left are ended");
    }

    [Fact]
    public async Task Each_broken_rule_has_its_close_code()
    {
        await using var hasty = await TransportHost.StartAsync(
            options => options.Sockets = new GraphQLSocketOptions { ConnectionInitializationTimeout = TimeSpan.FromMilliseconds(200) });
        var seen = await NodeScript.AskAsync(
            "TrunkFlow.Tests/GraphQL/AspNetCore/Npm/close-codes.mjs", new { url = Host.SocketAddress, hasty = hasty.SocketAddress });
        Assert.Equal(
            [
                (4400, "a binary message"), (4403, "a client the server refuses"), (1009, "a message too large"),
                (4400, "a payload of connection_init that is no object"), (4400, "an array"), (4400, "an unknown type"),
                (4400, "complete without id"), (4429, "connection_init twice"), (4400, "invalid JSON"), (4408, "no connection_init"),
                (4406, "no subprotocol"), (4400, "no type"), (4401, "subscribe before connection_init"), (4400, "subscribe with an empty id"),
                (4400, "subscribe without id"), (4400, "subscribe without payload"), (4400, "subscribe without query"), (4409, "the same id twice"),
            ],
            seen.EnumerateObject().OrderBy(one => one.Name, StringComparer.Ordinal).Select(one => (one.Value.GetProperty("code").GetInt32(), one.Name)));
        Assert.Equal("Not today", seen.GetProperty("a client the server refuses").GetProperty("reason").GetString());
        Assert.Equal("Subscriber for a already exists", seen.GetProperty("the same id twice").GetProperty("reason").GetString());
        await Eventually.TrueAsync(() => Host.Studio.Open == 0, "what ran on the closed sockets is ended");
    }

    [Fact]
    public async Task One_operation_too_many_is_an_error_of_its_own()
    {
        using var socket = await ConnectAsync();
        for (var i = 0; i < 26; i++)
        {
            await socket.SendAsync($$$"""{"type":"subscribe","id":"{{{i}}}","payload":{"query":"subscription { said }"}}""");
        }

        Assert.Contains("\"type\":\"error\",\"id\":\"25\"", await socket.ReceiveAsync(), StringComparison.Ordinal);
        await socket.SendAsync("""{"type":"complete","id":"3"}""");
        await socket.SendAsync("""{"type":"subscribe","id":"3","payload":{"query":"{ name }"}}""");
        Assert.Equal("""{"type":"next","id":"3","payload":{"data":{"name":"radio"}}}""", await socket.ReceiveAsync());
        Assert.Equal("""{"type":"complete","id":"3"}""", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task A_pong_answers_a_ping_before_anything_else_is_said()
    {
        using var socket = await RawSocket.OpenAsync(Host.SocketAddress);
        await socket.SendAsync("""{"type":"ping","payload":{"say":"hi"}}""");
        Assert.Equal("""{"type":"pong","payload":{"heard":"hi"}}""", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task Completing_an_operation_cancels_what_it_waits_for()
    {
        using var socket = await ConnectAsync();
        await socket.SendAsync("""{"type":"subscribe","id":"a","payload":{"query":"subscription { played(pause: 100000, size: 1) }"}}""");
        Assert.Contains("\"next\"", await socket.ReceiveAsync(), StringComparison.Ordinal);
        Assert.Equal(1, Host.Studio.Open);
        await socket.SendAsync("""{"type":"complete","id":"a"}""");
        await Eventually.TrueAsync(() => Host.Studio.Open == 0, "the stream is ended");
    }

    [Fact]
    public async Task A_client_that_vanishes_ends_its_streams()
    {
        using (var socket = await ConnectAsync())
        {
            await socket.SendAsync("""{"type":"subscribe","id":"a","payload":{"query":"subscription { played(pause: 100000, size: 1) }"}}""");
            await socket.ReceiveAsync();
            socket.Abort();
        }

        await Eventually.TrueAsync(() => Host.Studio.Open == 0, "the stream is ended");
    }

    [Fact]
    public async Task A_server_that_stops_says_that_it_goes_away()
    {
        await using var leaving = await TransportHost.StartAsync();
        using var socket = await RawSocket.OpenAsync(leaving.SocketAddress);
        await socket.SendAsync("""{"type":"connection_init"}""");
        await socket.ReceiveAsync();
        var stopping = leaving.StopAsync();
        Assert.Equal((1001, "Going away"), await socket.ReceiveCloseAsync());
        await stopping.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Theory]
    [InlineData("header", true)]
    [InlineData("header", false)]
    [InlineData("payload", true)]
    [InlineData("payload", false)]
    public async Task A_socket_ends_with_the_session_of_its_user(string ticketIn, bool expires)
    {
        Host.Tickets.Valid["anna"] = Host.Clock.Now.AddHours(1);
        using var socket = await RawSocket.OpenAsync(Host.SocketAddress, ticketIn == "header" ? [("Authorization", "Ticket anna")] : []);
        await socket.SendAsync(ticketIn == "header" ? """{"type":"connection_init"}""" : """{"type":"connection_init","payload":{"ticket":"anna"}}""");
        await socket.ReceiveAsync();
        await socket.SendAsync("""{"type":"subscribe","id":"a","payload":{"query":"{ secret }"}}""");
        Assert.Contains("for listeners", await socket.ReceiveAsync(), StringComparison.Ordinal);
        Assert.Contains("complete", await socket.ReceiveAsync(), StringComparison.Ordinal);
        if (expires)
        {
            Host.Clock.Advance(TimeSpan.FromHours(1));
        }
        else
        {
            Host.Tickets.Valid.Clear();
        }

        Assert.Equal((4403, "Forbidden"), await socket.ReceiveCloseAsync());
    }

    [Fact]
    public async Task A_stranger_without_a_ticket_has_no_session_that_could_end()
    {
        using var socket = await ConnectAsync();
        Host.Clock.Advance(TimeSpan.FromDays(1));
        await socket.SendAsync("""{"type":"subscribe","id":"a","payload":{"query":"{ secret }"}}""");
        Assert.Contains("AUTH_NOT_AUTHENTICATED", await socket.ReceiveAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("https://evil.example", false)]
    [InlineData("null", false)]
    [InlineData("http://127.0.0.1:1", false)]
    [InlineData("SELF", true)]
    public async Task A_cookie_counts_only_on_a_socket_of_our_own_page(string? origin, bool isAllowed)
    {
        Host.Tickets.Valid["anna"] = Host.Clock.Now.AddHours(1);
        var headers = new List<(string, string)> { ("Cookie", "ticket=anna") };
        if (origin is not null)
        {
            headers.Add(("Origin", origin == "SELF" ? Host.Address.GetLeftPart(UriPartial.Authority) : origin));
        }

        if (isAllowed)
        {
            using var socket = await RawSocket.OpenAsync(Host.SocketAddress, [.. headers]);
            Assert.Equal(WebSocketState.Open, socket.State);
        }
        else
        {
            var refused = await Assert.ThrowsAsync<WebSocketException>(() => RawSocket.OpenAsync(Host.SocketAddress, [.. headers]));
            Assert.Contains("403", refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_page_of_another_site_may_connect_without_a_cookie()
    {
        using var socket = await RawSocket.OpenAsync(Host.SocketAddress, [("Origin", "https://partner.example")]);
        Assert.Equal(WebSocketState.Open, socket.State);
    }

    private async Task<RawSocket> ConnectAsync()
    {
        var socket = await RawSocket.OpenAsync(Host.SocketAddress);
        await socket.SendAsync("""{"type":"connection_init"}""");
        Assert.Equal("""{"type":"connection_ack","payload":{"station":"FM"}}""", await socket.ReceiveAsync());
        return socket;
    }
}
