using Microsoft.AspNetCore.Http;
using TrunkFlow.GraphQL.Binding.Errors;

namespace TrunkFlow.GraphQL.AspNetCore;

/// <summary>The request is not a well-formed GraphQL request; nothing of it was run.</summary>
internal sealed class RequestRefusedException(string message, string code = ErrorCodes.InvalidRequest, int statusCode = StatusCodes.Status400BadRequest)
    : Exception(message)
{
    public int StatusCode { get; } = statusCode;

    public OperationResult Result { get; } = OperationResult.FromErrors(new GraphQLError(message).WithCode(code));
}
