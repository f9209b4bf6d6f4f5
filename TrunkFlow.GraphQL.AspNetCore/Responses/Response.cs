using Microsoft.AspNetCore.Http;
using TrunkFlow.GraphQL.AspNetCore.EventStreams;
using TrunkFlow.GraphQL.AspNetCore.Incremental;
using TrunkFlow.GraphQL.Binding.Requests;

namespace TrunkFlow.GraphQL.AspNetCore.Responses;

/// <summary>Writes what a request ended in, in the form the client likes best.</summary>
internal static class Response
{
    public static Task WriteAsync(HttpContext context, GraphQLStreamOptions options, AcceptedTypes accepted, IExecutionResult result) => result switch
    {
        StreamedResult { Inner.Kind: ResponseStreamKind.Subscription } stream => new EventStreamResponse(context, options).WriteAsync(stream),
        StreamedResult stream => WriteIncrementalAsync(context, options, accepted, stream),
        _ => WriteSingleAsync(context, options, accepted, ((FinishedResult)result).Inner),
    };

    /// <summary>The result as one response, however many parts it came in.</summary>
    public static async Task<OperationResult> WholeAsync(HttpContext context, IExecutionResult result) => result is StreamedResult stream
        ? await IncrementalResponse.WholeAsync(stream, context.RequestAborted)
        : ((FinishedResult)result).Inner;

    private static Task WriteSingleAsync(HttpContext context, GraphQLStreamOptions options, AcceptedTypes accepted, OperationResult result) => accepted.Single switch
    {
        ResponseType.EventStream => new EventStreamResponse(context, options).WriteAsync(result),
        ResponseType.Multipart or ResponseType.MultipartWhole => new MultipartResponse(context, options).WriteAsync(result),
        var type => JsonResponse.WriteAsync(context, type, result),
    };

    private static async Task WriteIncrementalAsync(HttpContext context, GraphQLStreamOptions options, AcceptedTypes accepted, StreamedResult stream)
    {
        switch (accepted.Incremental)
        {
            case ResponseType.EventStream:
                await new EventStreamResponse(context, options).WriteAsync(stream);
                break;
            case ResponseType.Multipart:
                await new MultipartResponse(context, options).WriteAsync(stream);
                break;
            default:
                await WriteSingleAsync(context, options, accepted, await IncrementalResponse.WholeAsync(stream, context.RequestAborted));
                break;
        }
    }
}
