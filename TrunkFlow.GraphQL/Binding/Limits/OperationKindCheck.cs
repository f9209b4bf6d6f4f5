using TrunkFlow.GraphQL.Language;

namespace TrunkFlow.GraphQL.Binding.Limits;

/// <summary>
/// Refuses what a transport cannot carry, before anything runs: a GET must change nothing (GraphQL over HTTP, "GET"), and only a stream can
/// bring the events of a subscription.
/// </summary>
internal sealed class OperationKindCheck : IOperationCheck
{
    /// <summary>Set in the request's state where no mutation may run.</summary>
    public const string NoMutations = "TrunkFlow.NoMutations";

    /// <summary>Set in the request's state where no subscription may run.</summary>
    public const string NoSubscriptions = "TrunkFlow.NoSubscriptions";

    /// <summary>The code of the refusal of a mutation.</summary>
    public const string NotByThisMethod = "OPERATION_KIND_NOT_ALLOWED";

    /// <summary>The code of the refusal of a subscription.</summary>
    public const string NeedsStream = "SUBSCRIPTION_NEEDS_STREAM";

    public ValueTask<IReadOnlyList<GraphQLError>> CheckAsync(OperationCheckContext context, CancellationToken cancellationToken)
    {
        IReadOnlyList<GraphQLError> refusals = context.Operation.Operation switch
        {
            OperationKind.Mutation when context.Request.ContextData.ContainsKey(NoMutations) =>
                [GraphQLError.At("Only queries can be run with a GET request.", context.Operation).WithCode(NotByThisMethod)],
            OperationKind.Subscription when context.Request.ContextData.ContainsKey(NoSubscriptions) =>
                [GraphQLError.At("A subscription needs a stream: accept text/event-stream, or use a WebSocket.", context.Operation).WithCode(NeedsStream)],
            _ => [],
        };
        return new ValueTask<IReadOnlyList<GraphQLError>>(refusals);
    }
}
