using Microsoft.AspNetCore.Http;
using TrunkFlow.GraphQL.Binding.Errors;

namespace TrunkFlow.GraphQL.AspNetCore;

/// <summary>The request is not a well-formed GraphQL request; nothing of it was run.</summary>
internal sealed class RequestRefusedException(string message, string code = ErrorCodes.InvalidRequest, int statusCode = StatusCodes.Status400BadRequest)
    : Exception(message)
{
    /// <summary>The server's own refusal of a body: too large, or too slow in coming.</summary>
    public RequestRefusedException(BadHttpRequestException refused)
        : this(
            "The body was not received.",
            refused.StatusCode == StatusCodes.Status413PayloadTooLarge ? ErrorCodes.RequestTooLarge : ErrorCodes.InvalidRequest,
            refused.StatusCode)
    {
    }

    public int StatusCode { get; } = statusCode;

    public OperationResult Result { get; } = OperationResult.FromErrors(new GraphQLError(message).WithCode(code));
}
