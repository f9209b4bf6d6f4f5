using System.Buffers;
using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TrunkFlow.GraphQL.AspNetCore.Responses;

namespace TrunkFlow.GraphQL.AspNetCore.WebSockets;

/// <summary>
/// Whole messages on a WebSocket. Messages leave one after the other and whoever sends waits until his has left, so nothing piles up here for a
/// client that reads slowly; one that takes nothing at all is cut off.
/// </summary>
internal sealed partial class SocketConnection(HttpContext context, WebSocket socket, int maxMessageSize, TimeSpan sendTimeout) : ISocketConnection, IAsyncDisposable
{
    private const int KeptBuffer = 64 * 1024;

    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim sending = new(1, 1);
    private readonly CancellationTokenSource aborted = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
    private ArrayBufferWriter<byte> outgoing = new();
    private ArrayBufferWriter<byte> incoming = new();
    private int isClosing;

    public HttpContext HttpContext => context;

    public IServiceProvider RequestServices => context.RequestServices;

    public IDictionary<string, object?> ContextData { get; } = new Dictionary<string, object?>();

    /// <summary>The client is gone.</summary>
    public CancellationToken RequestAborted => aborted.Token;

    public bool IsClosed => isClosing != 0 || socket.State is not WebSocketState.Open;

    /// <summary>The next message of the client, valid until the one after it; null when the socket is closed.</summary>
    /// <exception cref="SocketClosedException">It is too large, or not text.</exception>
    public async Task<ReadOnlyMemory<byte>?> ReceiveAsync()
    {
        Reset(ref incoming);
        while (true)
        {
            ValueWebSocketReceiveResult received;
            try
            {
                received = await socket.ReceiveAsync(incoming.GetMemory(4096), aborted.Token);
            }
            catch (Exception gone) when (gone is WebSocketException or IOException or OperationCanceledException)
            {
                return null;
            }

            if (received.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            incoming.Advance(received.Count);
            if (incoming.WrittenCount > maxMessageSize)
            {
                throw new SocketClosedException(SocketClose.TooBig);
            }

            if (received.EndOfMessage)
            {
                return received.MessageType == WebSocketMessageType.Text
                    ? incoming.WrittenMemory
                    : throw new SocketClosedException(SocketClose.BadMessage("Messages are text."));
            }
        }
    }

    /// <summary>Sends a message, unless it is no longer wanted when its turn comes.</summary>
    public async ValueTask SendAsync(Action<Utf8JsonWriter> write, Func<bool>? isWanted = null)
    {
        await sending.WaitAsync(aborted.Token);
        try
        {
            if (IsClosed || isWanted?.Invoke() == false)
            {
                return;
            }

            Reset(ref outgoing);
            await using (var writer = new Utf8JsonWriter(outgoing, JsonResponse.Writing))
            {
                write(writer);
            }

            await SendAsync(outgoing.WrittenMemory);
        }
        finally
        {
            sending.Release();
        }
    }

    public ValueTask CloseAsync(string message, int reason, CancellationToken cancellationToken = default) => CloseAsync(new SocketClose(reason, message));

    /// <summary>Says goodbye; only the first reason counts. Then <see cref="ReceiveAsync"/> waits for the client's answer, but not for long.</summary>
    public async ValueTask CloseAsync(SocketClose close)
    {
        if (Interlocked.Exchange(ref isClosing, 1) != 0)
        {
            return;
        }

        aborted.CancelAfter(CloseTimeout);
        try
        {
            await sending.WaitAsync(aborted.Token);
            try
            {
                // RFC 6455 section 5.5: a reason of at most 123 bytes.
                var reason = close.Reason.Length > 120 ? close.Reason[..120] : close.Reason;
                await socket.CloseOutputAsync((WebSocketCloseStatus)close.Code, reason, aborted.Token);
            }
            finally
            {
                sending.Release();
            }
        }
        catch (Exception gone) when (gone is WebSocketException or IOException or OperationCanceledException or InvalidOperationException)
        {
            socket.Abort();
        }
    }

    /// <summary>Reads until the client has answered the close frame.</summary>
    public async Task ReceiveCloseAsync()
    {
        while (socket.State is WebSocketState.Open or WebSocketState.CloseSent)
        {
            try
            {
                if (await ReceiveAsync() is null)
                {
                    return;
                }
            }
            catch (SocketClosedException)
            {
                // What else it says does not matter any more.
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await aborted.CancelAsync();
        aborted.Dispose();
    }

    private async Task SendAsync(ReadOnlyMemory<byte> message)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(aborted.Token);
        deadline.CancelAfter(sendTimeout);
        try
        {
            var sent = socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, deadline.Token);
            var atOnce = sent.IsCompleted;
            await sent;
            if (atOnce)
            {
                // Kestrel takes what is sent to a client that left, at once and without a word. A source that always has something ready would then
                // keep the thread that is to say so.
                await Task.Yield();
            }
        }
        catch (Exception gone) when (gone is WebSocketException or IOException or OperationCanceledException)
        {
            if (deadline.IsCancellationRequested && !aborted.IsCancellationRequested)
            {
                LogTooSlow(RequestServices.GetRequiredService<ILogger<SocketConnection>>(), context.Connection.Id, sendTimeout);
            }

            await aborted.CancelAsync();
            socket.Abort();
            context.Abort();
            throw new OperationCanceledException("The client is gone.", gone);
        }
    }

    // One large message must not be paid for as long as the connection lasts.
    private static void Reset(ref ArrayBufferWriter<byte> buffer)
    {
        if (buffer.Capacity > KeptBuffer)
        {
            buffer = new ArrayBufferWriter<byte>();
        }
        else
        {
            buffer.ResetWrittenCount();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "WebSocket {Connection} took nothing for {Time} and was closed.")]
    private static partial void LogTooSlow(ILogger logger, string connection, TimeSpan time);
}
