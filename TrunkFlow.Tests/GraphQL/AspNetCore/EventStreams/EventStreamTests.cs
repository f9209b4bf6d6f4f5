using System.Net;
using System.Text.RegularExpressions;
using System.Text.Json;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.GraphQL.AspNetCore.EventStreams;

[Trait("engine", "ours")]
public sealed class EventStreamTests : IAsyncLifetime
{
    private const string Endless = "subscription { played(pause: 100000, size: 1) }";

    private readonly HttpClient client = new();
    private TransportHost? host;

    public async Task InitializeAsync() => host = await TransportHost.StartAsync(streams: streams => streams.KeepAliveInterval = TimeSpan.FromMilliseconds(100));

    public async Task DisposeAsync()
    {
        client.Dispose();
        await host!.DisposeAsync();
    }

    [Fact]
    public async Task The_npm_client_is_content()
    {
        var seen = await NodeScript.AskAsync("TrunkFlow.Tests/GraphQL/AspNetCore/Npm/graphql-sse.mjs", new { url = host!.Address });
        Assert.Equal("""[{"data":{"counted":1}},{"data":{"counted":2}},{"data":{"counted":3}}]""", seen.GetProperty("counted").GetRawText());
        Assert.Equal("""[{"data":{"name":"radio"}}]""", seen.GetProperty("query").GetRawText());
        Assert.Equal("""[{"data":{"say":"hello"}}]""", seen.GetProperty("mutation").GetRawText());
        Assert.Equal("""[{"data":{"said":"live"}}]""", seen.GetProperty("live").GetRawText());
        Assert.StartsWith("""[{"errors":[{"message":"Cannot query field""", seen.GetProperty("invalid").GetRawText(), StringComparison.Ordinal);
        Assert.Equal("radio", seen.GetProperty("afterDrop").GetString());
        await Eventually.TrueAsync(() => host.Studio.Open == 0, "the streams the client left are ended");
    }

    [Fact]
    public async Task A_stream_says_what_it_is_and_is_kept_alive_while_silent()
    {
        using var response = await host!.PostAsync(client, Endless, "text/event-stream");
        Assert.Equal("text/event-stream; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        var lines = new List<string?>();
        while (lines.Count < 11)
        {
            lines.Add(await reader.ReadLineAsync());
        }

        Assert.Equal([":", "", "event: next", """data: {"data":{"played":"1 of 100000 ♪"}}""", "", ":", "", ":", "", ":", ""], lines);
    }

    [Fact]
    public async Task A_subscription_may_be_asked_with_GET()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{host!.Address}?query={Uri.EscapeDataString("subscription { counted(to: 1) }")}");
        request.Headers.TryAddWithoutValidation("Accept", "text/event-stream");
        using var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        Assert.StartsWith(":\n\n", text, StringComparison.Ordinal);
        // A sign of life may come between at any moment.
        Assert.Equal("event: next\ndata: {\"data\":{\"counted\":1}}\n\nevent: complete\ndata:\n\n", Regex.Replace(text, "^:\n\n", "", RegexOptions.Multiline));
    }

    [Fact]
    public async Task A_mutation_may_not_be_asked_with_GET_as_a_stream_either()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{host!.Address}?query={Uri.EscapeDataString("mutation { say(text: \"x\") }")}");
        request.Headers.TryAddWithoutValidation("Accept", "text/event-stream");
        using var response = await client.SendAsync(request);
        Assert.Contains("OPERATION_KIND_NOT_ALLOWED", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_subscription_as_JSON_is_refused_before_it_opens()
    {
        using var response = await host!.PostAsync(client, Endless, "application/json");
        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
        Assert.Contains("SUBSCRIPTION_NEEDS_STREAM", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(0, host.Studio.Made);
    }

    [Fact]
    public async Task A_body_that_is_no_request_is_a_status_code_and_no_stream()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, host!.Address) { Content = new StringContent("{", System.Text.Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("Accept", "text/event-stream");
        using var response = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task What_breaks_the_source_is_told_without_its_reason()
    {
        using var response = await host!.PostAsync(client, "subscription { broken }", "text/event-stream");
        var text = await response.Content.ReadAsStringAsync();
        Assert.EndsWith(
            "event: next\ndata: {\"errors\":[{\"message\":\"Unexpected Execution Error\"}]}\n\nevent: complete\ndata:\n\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_leaves_ends_the_source()
    {
        using (await host!.PostAsync(client, Endless, "text/event-stream"))
        {
            await Eventually.TrueAsync(() => host.Studio.Open == 1, "the stream is open");
        }

        await Eventually.TrueAsync(() => host.Studio.Open == 0, "the stream is ended");
    }

    [Fact]
    public async Task A_server_that_stops_ends_its_streams_at_once_and_does_not_call_them_complete()
    {
        using var response = await host!.PostAsync(client, Endless, "text/event-stream");
        await Eventually.TrueAsync(() => host.Studio.Open == 1, "the stream is open");
        await host.StopAsync().WaitAsync(TimeSpan.FromSeconds(10));
        Assert.DoesNotContain("complete", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(0, host.Studio.Open);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_stream_ends_with_the_session_of_its_listener(bool expires)
    {
        await using var strict = await TransportHost.StartAsync(streams: streams => streams.SessionCheckInterval = TimeSpan.FromMilliseconds(50));
        strict.Tickets.Valid["anna"] = strict.Clock.Now.AddHours(1);
        using var response = await strict.PostAsync(client, Endless, "text/event-stream", ticket: "anna");
        await Eventually.TrueAsync(() => strict.Studio.Open == 1, "the stream is open");
        if (expires)
        {
            strict.Clock.Advance(TimeSpan.FromHours(1));
        }
        else
        {
            strict.Tickets.Valid.Clear();
        }

        var text = await response.Content.ReadAsStringAsync();
        Assert.EndsWith(
            $"data: {JsonSerializer.Serialize(new { errors = new[] { new { message = "The session has ended.", extensions = new { code = "AUTH_NOT_AUTHENTICATED" } } } })}\n\nevent: complete\ndata:\n\n",
            text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whether_a_session_stands_is_asked_from_where_its_listener_is()
    {
        await using var strict = await TransportHost.StartAsync(streams: streams => streams.SessionCheckInterval = TimeSpan.FromMilliseconds(50));
        strict.Tickets.Valid["anna"] = strict.Clock.Now.AddHours(1);
        using var response = await strict.PostAsync(client, Endless, "text/event-stream", ticket: "anna");
        await Eventually.TrueAsync(() => strict.Tickets.AskedFrom.Count > 3, "it was asked again");
        Assert.All(strict.Tickets.AskedFrom, address => Assert.Equal(IPAddress.Loopback, address?.MapToIPv4()));
    }
}
