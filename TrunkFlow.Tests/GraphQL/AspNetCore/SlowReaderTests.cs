using System.Net.Sockets;
using System.Text;
using TrunkFlow.Tests.Support;
using Xunit.Abstractions;

namespace TrunkFlow.Tests.GraphQL.AspNetCore;

/// <summary>Clients that open a stream of large events and then read nothing.</summary>
[Collection(AloneCollection.Name)]
[Trait("engine", "ours")]
[Trait("long", "slow-readers")]
public sealed class SlowReaderTests(ITestOutputHelper output)
{
    private const int EventSize = 60_000;

    private static readonly int Clients = LongRun.Size("slow-readers", gate: 20, full: 500);
    private static readonly string Query = $"subscription {{ played(pause: 0, size: {EventSize}) }}";

    [Theory]
    [InlineData("event stream")]
    [InlineData("multiplexed socket")]
    public async Task A_client_that_stops_reading_holds_up_its_source_and_fills_no_memory(string transport)
    {
        await using var host = await TransportHost.StartAsync(streams: streams => streams.SendTimeout = TimeSpan.FromMinutes(5));
        await OpenAsync(host, transport, await OpenAsync(host, transport));
        // The first clients have warmed everything up.
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var readers = new List<TcpClient>();
        for (var i = 0; i < Clients; i++)
        {
            readers.Add(await OpenAsync(host, transport));
        }

        var made = await StandstillAsync(host.Studio);
        var growth = GC.GetTotalMemory(forceFullCollection: true) - before;
        output.WriteLine($"{transport}: {Clients} silent readers, {made} events of {EventSize * 3:N0} bytes made, {growth / 1024 / Clients:N0} KiB held for each");
        readers.ForEach(reader => reader.Dispose());
        // The engine's own: one response and its text (about 360 kB), and what Kestrel lets wait (64 KiB a connection).
        Assert.True(growth / Clients <= 1_500_000);
        await Eventually.TrueAsync(() => host.Studio.Open <= 2, "the sources of the readers that left are ended", seconds: 60);
    }

    [Theory]
    [InlineData("event stream")]
    [InlineData("multiplexed socket")]
    public async Task A_client_that_takes_nothing_for_too_long_is_disconnected(string transport)
    {
        await using var host = await TransportHost.StartAsync(streams: streams => streams.SendTimeout = TimeSpan.FromMilliseconds(300));
        using var reader = await OpenAsync(host, transport);
        await Eventually.TrueAsync(() => host.Studio.Made > 0, "the source has begun");
        await Eventually.TrueAsync(() => host.Studio.Open == 0, "the source is ended");
    }

    [Fact]
    public async Task One_silent_operation_does_not_let_a_socket_pile_up_the_others()
    {
        await using var host = await TransportHost.StartAsync(streams: streams => streams.SendTimeout = TimeSpan.FromMinutes(5));
        using var reader = await OpenAsync(host, "multiplexed socket", operations: 50);
        var made = await StandstillAsync(host.Studio);
        output.WriteLine($"50 operations of one silent socket: {made} events made");
        // Each operation has made at most what has left, one that waits to leave, and one in the socket's own buffers.
        Assert.InRange(made, 50, 50 + (16_000_000 / EventSize / 3));
    }

    private static async Task OpenAsync(TransportHost host, string transport, TcpClient first)
    {
        first.Dispose();
        using var second = await OpenAsync(host, transport);
    }

    private static async Task<TcpClient> OpenAsync(TransportHost host, string transport, int operations = 1)
    {
        var client = new TcpClient { ReceiveBufferSize = 8192 };
        await client.ConnectAsync("127.0.0.1", host.Address.Port);
        var stream = client.GetStream();
        if (transport == "event stream")
        {
            var body = $$"""{"query":"{{Query}}"}""";
            await stream.WriteAsync(Encoding.ASCII.GetBytes(
                $"POST /graphql HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}"));
            return client;
        }

        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            "GET /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n"));
        await stream.WriteAsync(Frame("""{"type":"connection_init"}"""));
        for (var i = 0; i < operations; i++)
        {
            await stream.WriteAsync(Frame($$$"""{"type":"subscribe","id":"{{{i}}}","payload":{"query":"{{{Query}}}"}}"""));
        }

        return client;
    }

    // A masked text frame (RFC 6455 section 5.2) with a mask of zeros.
    private static byte[] Frame(string text)
    {
        var payload = Encoding.ASCII.GetBytes(text);
        byte[] length = payload.Length < 126 ? [(byte)(0x80 | payload.Length)] : [0x80 | 126, (byte)(payload.Length >> 8), (byte)payload.Length];
        return [0x81, .. length, 0, 0, 0, 0, .. payload];
    }

    // Nothing was made for a whole second.
    private static async Task<int> StandstillAsync(Studio studio)
    {
        var made = -1;
        var since = System.Diagnostics.Stopwatch.StartNew();
        await Eventually.TrueAsync(
            () =>
            {
                if (studio.Made != made)
                {
                    made = studio.Made;
                    since.Restart();
                }

                return made > 0 && since.Elapsed > TimeSpan.FromSeconds(1);
            },
            "the sources stand still",
            seconds: 60);
        return made;
    }
}
