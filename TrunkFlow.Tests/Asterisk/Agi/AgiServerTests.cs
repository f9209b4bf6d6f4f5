using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using TrunkFlow.Server.Asterisk;
using TrunkFlow.Server.Asterisk.Agi;
using TrunkFlow.Server.Asterisk.Ami;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Asterisk.Agi;

/// <summary>The protocol, spoken by a socket; a real Asterisk speaks it in the tests of live routing.</summary>
public sealed class AgiServerTests : IAsyncLifetime
{
    private const string Request = "agi_network: yes\nagi_request: agi://127.0.0.1/\nagi_uniqueid: pbx1-1.1\nagi_arg_1: out\nagi_arg_2:\nagi_arg_3: 0113000\n\n";

    private readonly Said said = new();
    private readonly int port = FreePort();
    private AgiServer server = null!;

    public async Task InitializeAsync()
    {
        server = new AgiServer(new NodeSettings { RoutingPort = port, Ami = new AmiSettings { Host = "127.0.0.1" } }, said, TimeProvider.System, NullLogger<AgiServer>.Instance);
        await server.StartAsync(CancellationToken.None);
        await Eventually.TrueAsync(Listens, "it listens");
    }

    public async Task DisposeAsync()
    {
        await server.StopAsync(CancellationToken.None);
        server.Dispose();
    }

    [Fact]
    public async Task A_call_is_told_and_let_go()
    {
        said.Answer = request => new AgiAnswer().Set("TF_LIVE", "route").Set("TF_OFFER_1", $"a/{request.Argument(3)}/").Set("TF_EMPTY", request.Argument(2));
        using var call = await CallAsync();
        Assert.Equal("EXEC MSet TF_LIVE=route,TF_OFFER_1=a/0113000/,TF_EMPTY=", await call.LineAsync());
        await call.SayAsync("200 result=0\n");
        Assert.Null(await call.LineAsync());
    }

    [Fact]
    public async Task Without_an_answer_it_is_let_go_at_once()
    {
        using var call = await CallAsync();
        Assert.Null(await call.LineAsync());
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\n\r\n")]
    [InlineData("agi_arg_1: out\n")]
    [InlineData("")]
    public async Task What_is_no_request_or_does_not_end_is_closed_within_its_patience(string text)
    {
        using var call = await CallAsync(text);
        var clock = Stopwatch.StartNew();
        Assert.Null(await call.LineAsync());
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"{clock.Elapsed}");
    }

    [Fact]
    public async Task A_fault_in_the_answer_lets_the_call_go_and_the_next_is_served()
    {
        said.Answer = _ => throw new InvalidOperationException("on purpose");
        using (var call = await CallAsync())
        {
            Assert.Null(await call.LineAsync());
        }

        said.Answer = _ => new AgiAnswer().Set("A", "b");
        using var next = await CallAsync();
        Assert.Equal("EXEC MSet A=b", await next.LineAsync());
    }

    [Fact]
    public void No_command_is_longer_or_sets_more_than_asterisk_takes_and_no_value_says_more_than_itself()
    {
        var answer = new AgiAnswer();
        for (var number = 0; number < 60; number++)
        {
            answer.Set($"TF_OFFER_{number}", new string('7', number % 2 == 0 ? 150 : 1));
        }

        Assert.All(answer.Commands, command => Assert.InRange(command.Length, 1, 1_950));
        Assert.All(answer.Commands, command => Assert.InRange(command.Count(character => character == '='), 1, 24));
        Assert.Equal(60, answer.Commands.Sum(command => command.Count(character => character == '=')));
        foreach (var value in new[] { "a,b", "a b", "a\nb", "${X}", "\"", "a=b", "ä" })
        {
            Assert.Throws<ArgumentException>(() => new AgiAnswer().Set("A", value));
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private bool Listens()
    {
        try
        {
            using var probe = new TcpClient();
            probe.Connect(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private async Task<Line> CallAsync(string request = Request)
    {
        var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port);
        var line = new Line(client);
        await line.SayAsync(request);
        return line;
    }

    private sealed class Said : IAnswerCalls
    {
        public Func<AgiRequest, AgiAnswer?> Answer { get; set; } = _ => null;

        AgiAnswer? IAnswerCalls.Answer(AgiRequest request) => Answer(request);
    }

    private sealed class Line(TcpClient client) : IDisposable
    {
        private readonly StreamReader reader = new(client.GetStream());

        public Task SayAsync(string text) => client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text)).AsTask();

        public async Task<string?> LineAsync() => await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(5));

        public void Dispose() => client.Dispose();
    }
}
