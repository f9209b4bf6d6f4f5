using TrunkFlow.GraphQL.Binding.Errors;

namespace TrunkFlow.GraphQL.AspNetCore.Sessions;

/// <summary>What the client of a stream is told about its session.</summary>
internal static class SessionErrors
{
    public static GraphQLError Ended => new GraphQLError("The session has ended.").WithCode(ErrorCodes.NotAuthenticated);
}
