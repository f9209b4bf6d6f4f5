using TrunkFlow.GraphQL.Binding.Errors;

namespace TrunkFlow.GraphQL.Binding.Authorization;

/// <summary>What a user who may not is told; the codes are Hot Chocolate's.</summary>
internal static class Refusals
{
    public static IError ErrorOf(AuthorizeResult decision, AuthorizeAttribute demand)
    {
        var (message, code) = Words(decision, demand);
        return ErrorBuilder.New().SetMessage(message).SetCode(code).Build();
    }

    public static GraphQLError GraphQLErrorOf(AuthorizeResult decision, AuthorizeAttribute demand)
    {
        var (message, code) = Words(decision, demand);
        return new GraphQLError(message).WithCode(code);
    }

    private static (string Message, string Code) Words(AuthorizeResult decision, AuthorizeAttribute demand) => decision switch
    {
        AuthorizeResult.PolicyNotFound => ($"The `{demand.Policy}` authorization policy does not exist.", ErrorCodes.PolicyNotFound),
        AuthorizeResult.NotAuthenticated => (NotAuthorized, ErrorCodes.NotAuthenticated),
        _ => (NotAuthorized, ErrorCodes.NotAuthorized),
    };

    private const string NotAuthorized = "The current user is not authorized to access this resource.";
}
