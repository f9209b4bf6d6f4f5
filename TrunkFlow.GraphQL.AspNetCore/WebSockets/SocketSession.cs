using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TrunkFlow.GraphQL.AspNetCore.Sessions;

namespace TrunkFlow.GraphQL.AspNetCore.WebSockets;

/// <summary>One client's conversation (graphql-transport-ws, https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md).</summary>
internal sealed partial class SocketSession : ISocketSession, IDisposable
{
    private readonly ConcurrentDictionary<string, SocketOperation> operations = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Task, byte> running = new();
    private readonly CancellationTokenSource ended = new();
    private readonly SocketConnection connection;
    private readonly OperationRunner runner;
    private readonly GraphQLSocketOptions sockets;
    private readonly GraphQLStreamOptions streams;
    private bool isInitialised;
    private SessionWatch? watch;

    public SocketSession(SocketConnection connection, OperationRunner runner, GraphQLSocketOptions sockets, GraphQLStreamOptions streams)
    {
        this.connection = connection;
        this.runner = runner;
        this.sockets = sockets;
        this.streams = streams;
        Interceptor = connection.RequestServices.GetService<ISocketSessionInterceptor>() ?? new DefaultSocketSessionInterceptor();
    }

    public ISocketSessionInterceptor Interceptor { get; }

    public SocketConnection Connection => connection;

    ISocketConnection ISocketSession.Connection => connection;

    public async Task RunAsync()
    {
        var stopping = connection.RequestServices.GetService<IHostApplicationLifetime>()?.ApplicationStopping ?? CancellationToken.None;
        await using var stopped = stopping.Register(() => Close(SocketClose.GoingAway));
        await using var waiting = CloseUnlessInitialised();
        try
        {
            while (await connection.ReceiveAsync() is { } text)
            {
                if (!connection.IsClosed)
                {
                    await HandleAsync(ClientMessage.Parse(text));
                }
            }
        }
        catch (SocketClosedException broken)
        {
            await connection.CloseAsync(broken.Close);
        }
        catch (OperationCanceledException)
        {
            // The client is gone.
        }
        catch (Exception fault)
        {
            LogFailed(connection.RequestServices.GetRequiredService<ILogger<SocketSession>>(), fault);
            await connection.CloseAsync(SocketClose.Failed);
        }
        finally
        {
            await EndAsync();
        }
    }

    public void Dispose()
    {
        watch?.Dispose();
        ended.Dispose();
    }

    /// <summary>Takes an operation off the list.</summary>
    /// <returns>Whether it was still on it.</returns>
    public bool Forget(SocketOperation operation) => operations.TryRemove(KeyValuePair.Create(operation.Id, operation));

    private ValueTask HandleAsync(ClientMessage message) => message.Type switch
    {
        "connection_init" => InitialiseAsync(message.Payload),
        "ping" => PongAsync(message.Payload),
        "pong" => Interceptor.OnPongAsync(this, new MessagePayload(message.Payload), connection.RequestAborted),
        "subscribe" => SubscribeAsync(message),
        "complete" => Complete(message.RequireId()),
        _ => throw new SocketClosedException(SocketClose.BadMessage($"There is no message \"{message.Type}\".")),
    };

    private async ValueTask InitialiseAsync(JsonElement? payload)
    {
        if (isInitialised)
        {
            throw new SocketClosedException(SocketClose.TooManyInits);
        }

        isInitialised = true;
        if (payload is { ValueKind: not JsonValueKind.Object })
        {
            throw new SocketClosedException(SocketClose.BadMessage("The payload of \"connection_init\" must be an object."));
        }

        var status = await Interceptor.OnConnectAsync(this, new MessagePayload(payload), connection.RequestAborted);
        if (!status.Accepted)
        {
            throw new SocketClosedException(SocketClose.Forbidden with { Reason = status.Message });
        }

        watch = SessionWatch.Begin(connection.HttpContext, streams.SessionCheckInterval);
        watch.Ended.Register(() => Close(SocketClose.Forbidden));
        await connection.SendAsync(writer => ServerMessages.Ack(writer, status.Extensions));
    }

    private async ValueTask PongAsync(JsonElement? payload)
    {
        var answer = await Interceptor.OnPingAsync(this, new MessagePayload(payload), connection.RequestAborted);
        await connection.SendAsync(writer => ServerMessages.Pong(writer, answer));
    }

    private async ValueTask SubscribeAsync(ClientMessage message)
    {
        if (watch is null)
        {
            throw new SocketClosedException(SocketClose.Unauthorized);
        }

        var id = message.RequireId();
        var received = message.RequireRequest();
        if (operations.ContainsKey(id))
        {
            throw new SocketClosedException(SocketClose.SubscriberExists(id));
        }

        if (operations.Count >= sockets.MaxOperations)
        {
            var refusal = new GraphQLError($"At most {sockets.MaxOperations} operations may run on one connection.").WithCode("TOO_MANY_OPERATIONS");
            await connection.SendAsync(writer => ServerMessages.Error(writer, id, [refusal]));
            return;
        }

        Start(new SocketOperation(this, id, ended.Token), received);
    }

    private void Start(SocketOperation operation, ReceivedRequest received)
    {
        operations[operation.Id] = operation;
        // Not on this loop, which has to go on reading.
        var task = Task.Run(async () =>
        {
            using (operation)
            {
                await operation.RunAsync(runner, received);
            }
        });
        running[task] = 0;
        task.ContinueWith(finished => running.TryRemove(finished, out _), TaskScheduler.Default);
    }

    private ValueTask Complete(string id)
    {
        if (operations.TryRemove(id, out var operation))
        {
            operation.Cancel();
            return Interceptor.OnCompleteAsync(this, id, connection.RequestAborted);
        }

        // It has ended meanwhile; their messages crossed.
        return ValueTask.CompletedTask;
    }

    private Timer CloseUnlessInitialised() => new(
        _ =>
        {
            if (!isInitialised)
            {
                Close(SocketClose.InitTimeout);
            }
        },
        null, sockets.ConnectionInitializationTimeout, Timeout.InfiniteTimeSpan);

    private void Close(SocketClose close) => _ = connection.CloseAsync(close).AsTask();

    private async Task EndAsync()
    {
        await ended.CancelAsync();
        await connection.CloseAsync(SocketClose.Normal);
        await Task.WhenAll(running.Keys);
        await connection.ReceiveCloseAsync();
        await Interceptor.OnCloseAsync(this, CancellationToken.None);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A WebSocket session failed.")]
    private static partial void LogFailed(ILogger logger, Exception fault);
}
