using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using TrunkFlow.GraphQL.Subscriptions;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Conferences;
using TrunkFlow.Server.Extensions;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Tests.Api.Partners;

/// <summary>Events reach the partner they belong to, over the real transports: whose flow an event runs in is what is tried here.</summary>
public sealed class PartnerSubscriptionTests(TwoPartners work) : IClassFixture<TwoPartners>
{
    private const string Ended = "subscription { callEnded { id linkedId sell customer { code } extension { number states { userAgent } } did { number } } }";

    [Fact]
    public async Task A_partner_hears_of_its_own_calls_over_an_event_stream()
    {
        using var stream = await StreamAsync(work.As(work.Own), Ended);
        await EndAsync(work.Other, work.Own);
        OnlyOwn(await stream.NextAsync());
    }

    [Fact]
    public async Task A_partner_hears_of_its_own_calls_over_a_socket_with_a_key()
    {
        var made = await work.As(work.Own).MutateAsync("addApiKey", new { name = "own socket", role = "PARTNER", scopes = new[] { "READ" } }, "apiKeySecret { secret }");
        var client = work.Server.Server.CreateWebSocketClient();
        client.SubProtocols.Add("graphql-transport-ws");
        using var socket = await client.ConnectAsync(new Uri("ws://localhost/graphql"), CancellationToken.None);
        await SayAsync(socket, new { type = "connection_init", payload = new { authToken = made.GetProperty("apiKeySecret").GetProperty("secret").GetString() } });
        Assert.Equal("connection_ack", (await HearAsync(socket)).GetProperty("type").GetString());
        await SayAsync(socket, new { type = "subscribe", id = "1", payload = new { query = Ended } });
        await SayAsync(socket, new { type = "subscribe", id = "2", payload = new { query = "{ customers { nodes { name } } }" } });
        // The second answer says that the first subscription is being listened to.
        Assert.Contains("own customer", (await HearAsync(socket)).GetRawText(), StringComparison.Ordinal);
        Assert.Equal("complete", (await HearAsync(socket)).GetProperty("type").GetString());
        await EndAsync(work.Other, work.Own);
        OnlyOwn((await HearAsync(socket)).GetProperty("payload"));
    }

    [Fact]
    public async Task A_partner_hears_of_its_own_telephones()
    {
        using var stream = await StreamAsync(work.As(work.Own), "subscription { extensionStatusChanged { extensionId extension { number } } }");
        foreach (var partner in (PartnerData[])[work.Other, work.Own])
        {
            var change = new ExtensionStatusChange(
                Guid.Parse(partner.Ids["Extension"]), partner.Customer.Id, "pbx1", ExtensionStatus.Unregistered, ExtensionStatus.Registered, 0, null, TimeProvider.System.GetUtcNow());
            await Sender.SendAsync(ExtensionStatusChange.Topic, change);
        }

        var heard = (await stream.NextAsync()).GetProperty("data").GetProperty("extensionStatusChanged");
        Assert.Equal(work.Own.Ids["Extension"], heard.GetProperty("extensionId").GetString());
        Assert.Equal("1001", heard.GetProperty("extension").GetProperty("number").GetString());
    }

    [Fact]
    public async Task A_partner_hears_of_its_own_conferences()
    {
        using var stream = await StreamAsync(work.As(work.Own), "subscription { conferenceChanged { conferenceId conference { name participants { extension { number } } } } }");
        foreach (var partner in (PartnerData[])[work.Other, work.Own])
        {
            await Sender.SendAsync(ConferenceChange.Topic, new ConferenceChange(Guid.Parse(partner.Ids["Conference"]), partner.Customer.Id, TimeProvider.System.GetUtcNow()));
        }

        var heard = (await stream.NextAsync()).GetProperty("data").GetProperty("conferenceChanged");
        Assert.Equal(work.Own.Ids["Conference"], heard.GetProperty("conferenceId").GetString());
        Assert.Equal("1001", heard.GetProperty("conference").GetProperty("participants")[0].GetProperty("extension").GetProperty("number").GetString());
    }

    [Theory]
    [InlineData("conferenceChanged(customerId: \"{0}\") {{ conferenceId }}")]
    [InlineData("callEnded(customerId: \"{0}\") {{ id }}")]
    [InlineData("activeCalls(customerId: \"{0}\") {{ linkedId }}")]
    [InlineData("extensionStatusChanged(customerId: \"{0}\") {{ extensionId }}")]
    public async Task The_others_events_are_refused_like_those_of_nobody(string subscription)
    {
        var nobody = $"{Guid.CreateVersion7()}";
        var refused = await RefusalAsync(subscription, $"{work.Other.Customer.Id}");
        Assert.Equal((await RefusalAsync(subscription, nobody)).Replace(nobody, $"{work.Other.Customer.Id}", StringComparison.Ordinal), refused);
        Assert.Contains("REFUSED", refused, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dashboardMetrics { callsPerSecond }")]
    [InlineData("gatewayStatusChanged { gatewayId }")]
    [InlineData("syncStatusChanged { nodeKey }")]
    [InlineData("callEnded { buy }")]
    [InlineData("callEnded { gateway { name } }")]
    [InlineData("activeCalls { gateway }")]
    [InlineData("activeCalls(gatewayId: \"00000000-0000-0000-0000-000000000000\") { linkedId }")]
    public async Task What_is_kept_from_partners_is_not_told_either(string subscription)
    {
        var answer = await AskAsync(work.As(work.Own), $"subscription {{ {subscription} }}");
        Assert.Contains("AUTH_NOT_AUTHORIZED", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_open_with_a_key_ends_when_the_key_is_taken_back()
    {
        var api = work.As(work.Own);
        var made = (await api.MutateAsync("addApiKey", new { name = "own wall", role = "PARTNER", scopes = new[] { "READ" } }, "apiKeySecret { secret apiKey { id } }")).GetProperty("apiKeySecret");
        var program = new Support.ApiClient(work.Server.CreateClient());
        program.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", made.GetProperty("secret").GetString());
        using var stream = await StreamAsync(program, Ended);
        await api.MutateAsync("revokeApiKey", new { id = made.GetProperty("apiKey").GetProperty("id").GetGuid() }, "apiKey { revokedAt }");
        await stream.EndsAsync(seconds: 5);
    }

    [Fact]
    public async Task What_is_open_with_a_session_ends_when_its_user_signs_out()
    {
        var viewer = work.Server.As(UserRole.Viewer);
        using var stream = await StreamAsync(viewer, Ended);
        await viewer.DataAsync("mutation { signOut { user { username } } }");
        await stream.EndsAsync(seconds: 5);
    }

    [Fact]
    public async Task What_is_read_once_for_all_listeners_is_whole_whoever_listens_first()
    {
        using var partner = await StreamAsync(work.As(work.Own), Ended);
        using var viewer = await StreamAsync(work.Server.As(UserRole.Viewer), "subscription { callEnded { id buy gateway { name } } }");
        await EndAsync(work.Own);
        OnlyOwn(await partner.NextAsync());
        Assert.Contains(PartnerData.Hidden, (await viewer.NextAsync()).GetRawText(), StringComparison.Ordinal);
    }

    private ITopicEventSender Sender => work.Server.Services.GetRequiredService<ITopicEventSender>();

    private async Task<string> RefusalAsync(string subscription, string customer) =>
        await AskAsync(work.As(work.Own), $"subscription {{ {string.Format(System.Globalization.CultureInfo.InvariantCulture, subscription, customer)} }}");

    private async Task EndAsync(params PartnerData[] partners)
    {
        foreach (var partner in partners)
        {
            await Sender.SendAsync(CallsEnded.Topic, new CallsEnded([new EndedCall(Guid.Parse(partner.Ids["CallRecord"]), partner.Customer.Id)]));
        }
    }

    private void OnlyOwn(JsonElement answer)
    {
        Assert.False(answer.TryGetProperty("errors", out var errors), $"{errors}");
        var call = answer.GetProperty("data").GetProperty("callEnded");
        Assert.Equal(work.Own.Ids["CallRecord"], call.GetProperty("id").GetString());
        Assert.Equal("own-code", call.GetProperty("customer").GetProperty("code").GetString());
        Assert.Equal("own phone", call.GetProperty("extension").GetProperty("states")[0].GetProperty("userAgent").GetString());
        Assert.NotEqual(JsonValueKind.Null, call.GetProperty("did").ValueKind);
    }

    private static async Task<string> AskAsync(Support.ApiClient api, string query)
    {
        using var answer = await OpenAsync(api, query);
        return await answer.Content.ReadAsStringAsync();
    }

    private static async Task<EventStream> StreamAsync(Support.ApiClient api, string query) => new(await OpenAsync(api, query));

    private static async Task<HttpResponseMessage> OpenAsync(Support.ApiClient api, string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/graphql", UriKind.Relative)) { Content = JsonContent.Create(new { query }) };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        return await api.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    private static Task SayAsync(WebSocket socket, object message) =>
        socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    private static async Task<JsonElement> HearAsync(WebSocket socket)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var text = new MemoryStream();
        var buffer = new byte[4096];
        ValueWebSocketReceiveResult received;
        do
        {
            received = await socket.ReceiveAsync(buffer.AsMemory(), deadline.Token);
            text.Write(buffer, 0, received.Count);
        }
        while (!received.EndOfMessage);
        return JsonSerializer.Deserialize<JsonElement>(text.ToArray());
    }

    private sealed class EventStream(HttpResponseMessage answer) : IDisposable
    {
        private readonly StreamReader reader = new(answer.Content.ReadAsStream(), Encoding.UTF8);

        public async Task<JsonElement> NextAsync()
        {
            using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            while (await reader.ReadLineAsync(deadline.Token) is { } line)
            {
                if (line.StartsWith("data:", StringComparison.Ordinal) && line.Length > 6)
                {
                    return JsonSerializer.Deserialize<JsonElement>(line["data:".Length..]);
                }
            }

            throw new InvalidOperationException("The stream has ended.");
        }

        public async Task EndsAsync(int seconds)
        {
            using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
            while (await reader.ReadLineAsync(deadline.Token) is not null)
            {
                // Signs of life, and the goodbye.
            }
        }

        public void Dispose() => answer.Dispose();
    }
}
