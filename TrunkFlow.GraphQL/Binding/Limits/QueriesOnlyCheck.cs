using TrunkFlow.GraphQL.Language;

namespace TrunkFlow.GraphQL.Binding.Limits;

/// <summary>A request that must change nothing (an HTTP GET) may only run queries (GraphQL over HTTP, "GET").</summary>
internal sealed class QueriesOnlyCheck : IOperationCheck
{
    /// <summary>Set in the request's state where only queries may run.</summary>
    public const string StateKey = "TrunkFlow.QueriesOnly";

    /// <summary>The code of the refusal.</summary>
    public const string Code = "OPERATION_KIND_NOT_ALLOWED";

    public ValueTask<IReadOnlyList<GraphQLError>> CheckAsync(OperationCheckContext context, CancellationToken cancellationToken)
    {
        var isAllowed = context.Operation.Operation == OperationKind.Query || !context.Request.ContextData.ContainsKey(StateKey);
        return new ValueTask<IReadOnlyList<GraphQLError>>(
            isAllowed ? [] : [GraphQLError.At("Only queries can be run with a GET request.", context.Operation).WithCode(Code)]);
    }
}
