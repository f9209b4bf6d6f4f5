using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace TrunkFlow.Tests.Support;

/// <summary>Stands between a server and the manager interface of a real Asterisk, and breaks the line on demand.</summary>
public sealed class AmiProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly List<TcpClient> _open = [];
    private readonly Lock _gate = new();
    private readonly Func<int> _port;
    private readonly Task _accepting;
    private string? _cutting;

    /// <param name="port">Where Asterisk's manager interface is; another one perhaps after it was started again.</param>
    public AmiProxy(Func<int> port)
    {
        _port = port;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>What was asked since an answer was cut.</summary>
    public ConcurrentQueue<string> AskedSinceCut { get; } = [];

    /// <summary>Done once, before the next action of this name is passed on.</summary>
    public (string Action, Func<Task> Do)? Before { get; set; }

    /// <summary>Done once, when the next action of this name has been passed on.</summary>
    public (string Action, Func<Task> Do)? After { get; set; }

    /// <summary>The answer to the next action of this name is cut in the middle of a frame, and the connection with it.</summary>
    public void CutAnswerOf(string action)
    {
        AskedSinceCut.Clear();
        _cutting = action;
    }

    /// <summary>Cuts every connection now; new ones are let through.</summary>
    public void Cut()
    {
        lock (_gate)
        {
            _open.ForEach(socket => socket.Close());
            _open.Clear();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        Cut();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var running = new List<Task>();
        try
        {
            while (!_stop.IsCancellationRequested)
            {
                running.Add(CarryAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(running);
        }
    }

    private async Task CarryAsync(TcpClient server)
    {
        using var asterisk = new TcpClient { NoDelay = true };
        using (server)
        {
            try
            {
                await asterisk.ConnectAsync(IPAddress.Loopback, _port(), _stop.Token);
                lock (_gate)
                {
                    _open.AddRange([server, asterisk]);
                }

                var cut = new TaskCompletionSource();
                await Task.WhenAny(AskAsync(server, asterisk, cut), AnswerAsync(asterisk, server, cut.Task));
            }
            catch (Exception fault) when (fault is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
            {
                // One side left, or the test is over.
            }
        }
    }

    private async Task AskAsync(TcpClient server, TcpClient asterisk, TaskCompletionSource cut)
    {
        var buffer = new byte[16 * 1024];
        while (await server.GetStream().ReadAsync(buffer, _stop.Token) is > 0 and var read)
        {
            var text = Encoding.UTF8.GetString(buffer, 0, read);
            if (Before is { } before && Asks(before.Action))
            {
                Before = null;
                await before.Do();
            }

            if (_cutting is null)
            {
                AskedSinceCut.Enqueue(text);
            }
            else if (Asks(_cutting))
            {
                _cutting = null;
                cut.SetResult();
            }

            await asterisk.GetStream().WriteAsync(buffer.AsMemory(0, read), _stop.Token);
            if (After is { } after && Asks(after.Action))
            {
                After = null;
                await after.Do();
            }

            bool Asks(string action) => text.Contains($"Action: {action}\r\n", StringComparison.Ordinal);
        }
    }

    private async Task AnswerAsync(TcpClient asterisk, TcpClient server, Task cut)
    {
        var buffer = new byte[16 * 1024];
        while (await asterisk.GetStream().ReadAsync(buffer, _stop.Token) is > 0 and var read)
        {
            var passed = cut.IsCompleted ? read / 2 : read;
            await server.GetStream().WriteAsync(buffer.AsMemory(0, passed), _stop.Token);
            if (cut.IsCompleted)
            {
                return;
            }
        }
    }
}
