using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace TrunkFlow.GraphQL.AspNetCore.Responses;

/// <summary>
/// The body of a response that is written piece by piece. A piece is only made when the one before has left for the client, so a slow reader
/// holds up the source and fills no memory here; one that takes nothing at all is disconnected.
/// </summary>
internal sealed partial class StreamedResponse(HttpContext context, TimeSpan sendTimeout)
{
    public IBufferWriter<byte> Writer => context.Response.BodyWriter;

    public async Task StartAsync(string contentType)
    {
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        context.Response.StatusCode = StatusCodes.Status200OK;
        context.Response.ContentType = contentType;
        context.Response.Headers.CacheControl = "no-store";
        // nginx would keep the pieces until it has enough of them.
        context.Response.Headers["X-Accel-Buffering"] = "no";
        await context.Response.StartAsync(context.RequestAborted);
    }

    /// <exception cref="OperationCanceledException">The client left, or took nothing for too long.</exception>
    public async Task SendAsync()
    {
        var flush = context.Response.BodyWriter.FlushAsync(context.RequestAborted);
        try
        {
            var sent = flush.IsCompletedSuccessfully ? flush.Result : await flush.AsTask().WaitAsync(sendTimeout, context.RequestAborted);
            // Known here before RequestAborted fires: a source that always has something ready would keep the thread that is to fire it.
            if (sent.IsCompleted)
            {
                throw new OperationCanceledException("The client left.");
            }
        }
        catch (TimeoutException)
        {
            LogTooSlow(context.RequestServices.GetRequiredService<ILogger<StreamedResponse>>(), context.Connection.Id, sendTimeout);
            context.Abort();
            throw new OperationCanceledException("The client takes nothing.");
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Connection {Connection} took nothing for {Time} and was closed.")]
    private static partial void LogTooSlow(ILogger logger, string connection, TimeSpan time);
}
