using System.Net;
using System.Net.Sockets;
using System.Text;

namespace TrunkFlow.Tests.Support;

/// <summary>
/// A scripted manager interface, for what a real Asterisk will not do on demand: half a frame, a dropped connection, a refused
/// login, a giant frame. Each connection runs the script with a <see cref="FakeAmiSession"/>; the script's end closes it.
/// </summary>
public sealed class FakeAmi : IAsyncDisposable
{
    public const string Banner = "Asterisk Call Manager/11.0.0\r\n";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<FakeAmiSession, Task> _script;
    private readonly Task _accepting;
    private int _connections;

    public FakeAmi(Func<FakeAmiSession, Task> script)
    {
        _script = script;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public int Connections => Volatile.Read(ref _connections);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var sessions = new List<Task>();
        try
        {
            while (!_stop.IsCancellationRequested)
            {
                var socket = await _listener.AcceptTcpClientAsync(_stop.Token);
                sessions.Add(RunAsync(socket, Interlocked.Increment(ref _connections)));
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(sessions);
        }
    }

    private async Task RunAsync(TcpClient socket, int number)
    {
        using (socket)
        {
            try
            {
                using var reader = new StreamReader(socket.GetStream(), Encoding.UTF8);
                await _script(new FakeAmiSession(reader, socket.GetStream(), number, _stop.Token));
            }
            catch (Exception fault) when (fault is IOException or OperationCanceledException or ObjectDisposedException)
            {
                // The other side left, or the test is over.
            }
        }
    }
}

/// <summary>One connection to the fake: say bytes, hear frames.</summary>
public sealed class FakeAmiSession(StreamReader reader, NetworkStream stream, int number, CancellationToken stop)
{
    /// <summary>1 for the first connection to this fake.</summary>
    public int Number => number;

    public CancellationToken Stop => stop;

    public async Task SayAsync(string text) => await stream.WriteAsync(Encoding.UTF8.GetBytes(text), stop);

    /// <summary>Sends lines as one frame.</summary>
    public Task FrameAsync(params string[] lines) => SayAsync(string.Join("\r\n", lines) + "\r\n\r\n");

    /// <summary>The next frame heard, as a dictionary without regard to case.</summary>
    public async Task<Dictionary<string, string>> HearAsync()
    {
        var frame = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (await reader.ReadLineAsync(stop) is { } line)
        {
            if (line.Length == 0)
            {
                return frame;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            frame[line[..colon]] = line[(colon + 1)..].Trim();
        }

        throw new IOException("The client left");
    }

    /// <summary>Greets and accepts the login.</summary>
    public async Task WelcomeAsync()
    {
        await SayAsync(FakeAmi.Banner);
        var login = await HearAsync();
        await FrameAsync("Response: Success", $"ActionID: {login["ActionID"]}", "Message: Authentication accepted");
        await FrameAsync("Event: FullyBooted", "Privilege: system,all", "Status: Fully Booted");
    }

    /// <summary>Answers each action until the client leaves; an action the function knows nothing of gets plain success.</summary>
    public async Task AnswerAsync(Func<Dictionary<string, string>, Task<bool>> answer)
    {
        while (true)
        {
            var action = await HearAsync();
            if (!await answer(action))
            {
                await FrameAsync("Response: Success", $"ActionID: {action["ActionID"]}");
            }
        }
    }

    public Task UntilTheEndAsync() => Task.Delay(Timeout.Infinite, stop);
}
