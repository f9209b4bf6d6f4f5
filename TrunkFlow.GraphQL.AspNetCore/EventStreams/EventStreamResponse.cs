using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TrunkFlow.GraphQL.AspNetCore.Responses;
using TrunkFlow.GraphQL.AspNetCore.Sessions;
using TrunkFlow.GraphQL.Binding.Requests;

namespace TrunkFlow.GraphQL.AspNetCore.EventStreams;

/// <summary>
/// Server-sent events: <c>next</c> for each response, <c>complete</c> at the end (GraphQL over SSE, "Distinct connections mode",
/// https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md).
/// </summary>
internal sealed class EventStreamResponse(HttpContext context, GraphQLStreamOptions options)
{
    private readonly StreamedResponse response = new(context, options.SendTimeout);

    /// <summary>A finished response as a stream of one.</summary>
    public async Task WriteAsync(OperationResult result)
    {
        await StartAsync();
        await NextAsync(result);
        await CompleteAsync();
    }

    public async Task WriteAsync(StreamedResult stream)
    {
        using var session = SessionWatch.Begin(context, options.SessionCheckInterval);
        var stopping = context.RequestServices.GetService<IHostApplicationLifetime>()?.ApplicationStopping ?? CancellationToken.None;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, session.Ended, stopping);
        await using var reader = new ResultReader(stream, end.Token);
        try
        {
            await StartAsync();
            await PumpAsync(reader);
        }
        catch (GraphQLErrorException failed)
        {
            await NextAsync(OperationResult.FromErrors(failed.Errors));
            await CompleteAsync();
        }
        catch (OperationCanceledException) when (session.Ended.IsCancellationRequested && !context.RequestAborted.IsCancellationRequested)
        {
            await NextAsync(OperationResult.FromErrors(SessionErrors.Ended));
            await CompleteAsync();
        }
        catch (OperationCanceledException)
        {
            // The client left, or the server stops: without "complete" the client connects again.
        }
    }

    private async Task PumpAsync(ResultReader reader)
    {
        while (true)
        {
            switch (await reader.MoveNextAsync(options.KeepAliveInterval))
            {
                case true:
                    await NextAsync(reader.Current);
                    break;
                case false:
                    await CompleteAsync();
                    return;
                case null:
                    response.Writer.Write(":\n\n"u8);
                    await response.SendAsync();
                    break;
            }
        }
    }

    // The first comment tells the client, and whatever lies between, that the stream is open.
    private async Task StartAsync()
    {
        await response.StartAsync("text/event-stream; charset=utf-8");
        response.Writer.Write(":\n\n"u8);
        await response.SendAsync();
    }

    private async Task NextAsync(OperationResult result)
    {
        response.Writer.Write("event: next\ndata: "u8);
        await using (var writer = new Utf8JsonWriter(response.Writer, JsonResponse.Writing))
        {
            result.WriteTo(writer);
        }

        response.Writer.Write("\n\n"u8);
        await response.SendAsync();
    }

    private async Task CompleteAsync()
    {
        response.Writer.Write("event: complete\ndata:\n\n"u8);
        await response.SendAsync();
    }
}
