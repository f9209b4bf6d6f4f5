using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Pipelines;
using System.Net.Sockets;

namespace TrunkFlow.Server.Asterisk.Ami;

/// <summary>One logged-in connection, from the greeting to its end. It never reconnects; <see cref="AmiClient"/> makes the next one.</summary>
internal sealed class AmiConnection : IAsyncDisposable
{
    private readonly AmiSettings _settings;
    private readonly TimeProvider _time;
    private readonly TcpClient _socket;
    private readonly AmiFrameReader _reader;
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly ConcurrentDictionary<string, AmiPendingAction> _pending = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _closed = new();

    // OriginateResponse carries the id of the action to every connection that hears events, so ids of two connections must not meet.
    private readonly string _name = Guid.CreateVersion7().ToString("N")[20..];
    private long _lastFrame;
    private int _lastId;
    private Exception? _ended;

    private AmiConnection(AmiSettings settings, TimeProvider time, TcpClient socket)
    {
        _settings = settings;
        _time = time;
        _socket = socket;
        _reader = new AmiFrameReader(PipeReader.Create(socket.GetStream()), settings.LongestFrame);
    }

    /// <summary>Connects, checks the greeting and logs in. Events that arrive with the login's answer are kept for the caller.</summary>
    public static async Task<AmiConnection> OpenAsync(AmiSettings settings, TimeProvider time, Action<AmiMessage> onEvent, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(settings.ConnectWithin, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        var socket = new TcpClient { NoDelay = true };
        try
        {
            await socket.ConnectAsync(settings.Host, settings.Port, either.Token);
            var connection = new AmiConnection(settings, time, socket);
            await connection.GreetAsync(either.Token);
            await connection.LogInAsync(onEvent, either.Token);
            return connection;
        }
        catch (Exception fault) when (fault is SocketException or IOException || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            socket.Dispose();
            throw new AmiUnreachableException($"No manager interface at {settings.Host}:{settings.Port}", fault);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Reads until the connection ends, one way or another; the exception is the reason.</summary>
    public async Task<Exception> ReadToEndAsync(Action<AmiMessage> onEvent, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(_closed.Token, cancellationToken);
        var pings = PingAsync(either.Token);
        try
        {
            while (await _reader.ReadAsync(either.Token) is { } message)
            {
                Dispatch(message, onEvent);
            }

            End(new AmiUnreachableException("Asterisk closed the connection"));
        }
        catch (Exception fault) when (fault is SocketException or IOException or AmiProtocolException or OperationCanceledException)
        {
            End(fault is AmiProtocolException ? fault : new AmiUnreachableException("The connection to Asterisk was lost", fault));
        }

        await pings;
        return _ended!;
    }

    /// <exception cref="AmiUnreachableException">The connection ended before the answer was whole.</exception>
    /// <exception cref="AmiTimeoutException">No whole answer in time; a late one is thrown away.</exception>
    public async Task<AmiResponse> SendAsync(AmiAction action, TimeSpan within, CancellationToken cancellationToken)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{_name}-{Interlocked.Increment(ref _lastId)}");
        var pending = new AmiPendingAction(action.Name);
        _pending[id] = pending;
        try
        {
            if (_ended is { } reason)
            {
                throw new AmiUnreachableException("The connection to Asterisk was lost", reason);
            }

            await WriteAsync(action.Encode(id), cancellationToken);
            return await pending.Answer.WaitAsync(within, _time, cancellationToken);
        }
        catch (TimeoutException)
        {
            pending.Abandon();
            throw new AmiTimeoutException(action.Name, within);
        }
        catch (OperationCanceledException)
        {
            pending.Abandon();
            throw;
        }
        catch (Exception fault) when (fault is SocketException or IOException or ObjectDisposedException)
        {
            throw new AmiUnreachableException("The connection to Asterisk was lost", fault);
        }
    }

    public ValueTask DisposeAsync()
    {
        End(new AmiUnreachableException("The connection was closed"));
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task GreetAsync(CancellationToken cancellationToken)
    {
        var banner = await _reader.ReadBannerAsync(cancellationToken) ?? throw new IOException("Closed before the greeting");
        if (!banner.StartsWith("Asterisk Call Manager/", StringComparison.Ordinal))
        {
            throw new AmiProtocolException("The greeting is not that of the Asterisk manager interface");
        }
    }

    private async Task LogInAsync(Action<AmiMessage> onEvent, CancellationToken cancellationToken)
    {
        var login = AmiLogin.Create(_settings);
        var pending = new AmiPendingAction(login.Name);
        _pending["login"] = pending;
        await WriteAsync(login.Encode("login"), cancellationToken);
        while (!pending.Answer.IsCompleted)
        {
            Dispatch(await _reader.ReadAsync(cancellationToken) ?? throw new IOException("Closed during the login"), onEvent);
        }

        AmiLogin.Check(await pending.Answer);
    }

    private void Dispatch(AmiMessage message, Action<AmiMessage> onEvent)
    {
        Volatile.Write(ref _lastFrame, _time.GetTimestamp());
        if (message.ActionId is { } id && _pending.TryGetValue(id, out var pending))
        {
            if (pending.Take(message))
            {
                _pending.TryRemove(id, out _);
            }
        }
        else if (message.Event is not null)
        {
            onEvent(message);
        }
    }

    private async Task WriteAsync(byte[] frame, CancellationToken cancellationToken)
    {
        await _sending.WaitAsync(cancellationToken);
        try
        {
            // A frame goes out whole or the connection dies: half a frame would swallow the next one.
            using var patience = new CancellationTokenSource(_settings.AnswerWithin, _time);
            await _socket.GetStream().WriteAsync(frame, patience.Token);
        }
        catch (OperationCanceledException fault)
        {
            End(fault);
            throw new IOException("Asterisk takes no more", fault);
        }
        finally
        {
            _sending.Release();
        }
    }

    private async Task PingAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                var silent = _time.GetElapsedTime(Volatile.Read(ref _lastFrame));
                if (silent < _settings.PingAfter)
                {
                    await Task.Delay(_settings.PingAfter - silent, _time, cancellationToken);
                    continue;
                }

                await SendAsync(new AmiAction("Ping"), _settings.AnswerWithin, cancellationToken);
            }
        }
        catch (Exception fault) when (fault is AmiTimeoutException or AmiUnreachableException or OperationCanceledException)
        {
            End(fault);
        }
    }

    private void End(Exception reason)
    {
        if (Interlocked.CompareExchange(ref _ended, reason, null) is not null)
        {
            return;
        }

        _closed.Cancel();
        foreach (var pending in _pending.Values)
        {
            pending.Fail(reason is AmiUnreachableException ? reason : new AmiUnreachableException("The connection to Asterisk was lost", reason));
        }
    }
}
