using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TrunkFlow.GraphQL.AspNetCore.Responses;
using TrunkFlow.GraphQL.Binding.Requests;

namespace TrunkFlow.GraphQL.AspNetCore.WebSockets;

/// <summary>
/// One operation of a session. It ends with <c>complete</c>, or with <c>error</c> and then without <c>complete</c>, or without a word when the client
/// has completed it. The next response is only asked for when the one before has left.
/// </summary>
internal sealed partial class SocketOperation(SocketSession session, string id, CancellationToken sessionEnded) : IDisposable
{
    private readonly CancellationTokenSource ended = CancellationTokenSource.CreateLinkedTokenSource(sessionEnded);

    public string Id => id;

    /// <summary>The client wants no more.</summary>
    public void Cancel()
    {
        try
        {
            ended.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It ended by itself at the same moment.
        }
    }

    public void Dispose() => ended.Dispose();

    public async Task RunAsync(OperationRunner runner, ReceivedRequest received)
    {
        try
        {
            await EndAsync(await ExecuteAsync(runner, received));
        }
        catch (OperationCanceledException)
        {
            // The client wants no more, or is gone.
        }
        finally
        {
            session.Forget(this);
        }
    }

    // What a stream broke with; null where all went well or was said in the response.
    private async Task<IReadOnlyList<GraphQLError>?> ExecuteAsync(OperationRunner runner, ReceivedRequest received)
    {
        try
        {
            await using var scope = session.Connection.RequestServices.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
            var executor = await runner.ExecutorAsync(session.Connection.HttpContext);
            var builder = received.ToBuilder().SetServices(scope.ServiceProvider);
            await session.Interceptor.OnRequestAsync(session, id, builder, ended.Token);
            await using var result = await executor.ExecuteAsync(builder.Build(), ended.Token);
            return await SendAsync(result);
        }
        catch (GraphQLErrorException failed)
        {
            return failed.Errors;
        }
        catch (Exception fault) when (!(fault is OperationCanceledException && (ended.IsCancellationRequested || session.Connection.IsClosed)))
        {
            LogFailed(session.Connection.RequestServices.GetRequiredService<ILogger<SocketOperation>>(), id, fault);
            return [new GraphQLError("Unexpected Execution Error")];
        }
    }

    private async Task<IReadOnlyList<GraphQLError>?> SendAsync(IExecutionResult result)
    {
        if (result is StreamedResult stream)
        {
            await using var reader = new ResultReader(stream, ended.Token);
            while (await reader.MoveNextAsync(Timeout.InfiniteTimeSpan) is true)
            {
                await NextAsync(new FinishedResult(reader.Current));
            }

            return null;
        }

        var finished = (FinishedResult)result;
        if (!finished.Inner.HasData)
        {
            return finished.Inner.Errors;
        }

        await NextAsync(finished);
        return null;
    }

    private async Task NextAsync(FinishedResult result)
    {
        var sent = (FinishedResult)await session.Interceptor.OnResultAsync(session, id, result, ended.Token);
        await session.Connection.SendAsync(writer => ServerMessages.Next(writer, id, sent.Inner), IsWanted);
    }

    // The name is free before the client hears of the end, for it may use it again at once.
    private async Task EndAsync(IReadOnlyList<GraphQLError>? errors)
    {
        if (!session.Forget(this))
        {
            return;
        }

        await session.Interceptor.OnCompleteAsync(session, id, ended.Token);
        await session.Connection.SendAsync(writer =>
        {
            if (errors is null)
            {
                ServerMessages.Complete(writer, id);
            }
            else
            {
                ServerMessages.Error(writer, id, errors);
            }
        });
    }

    // After the client's "complete" the name may already stand for another operation.
    private bool IsWanted() => !ended.IsCancellationRequested;

    [LoggerMessage(Level = LogLevel.Error, Message = "Operation {Id} of a WebSocket failed.")]
    private static partial void LogFailed(ILogger logger, string id, Exception fault);
}
