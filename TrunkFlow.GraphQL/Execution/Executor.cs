using TrunkFlow.GraphQL.Language;

namespace TrunkFlow.GraphQL.Execution;

/// <summary>Runs a planned operation (§6.2).</summary>
internal static class Executor
{
    /// <summary>ExecuteQuery, ExecuteMutation or Subscribe, as the operation is.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static async ValueTask<ExecutionResult> ExecuteAsync(
        OperationPlan plan, ExecutionRequest request, IReadOnlyDictionary<string, object?> variables,
        Func<GraphQLError, GraphQLError>? errorFilter, CancellationToken cancellationToken) =>
        plan.Owner.Operation.Operation == OperationKind.Subscription
            ? await SubscriptionExecution.SubscribeAsync(plan, request, variables, errorFilter, cancellationToken).ConfigureAwait(false)
            : await new OperationExecution(plan, request, variables, errorFilter, cancellationToken).ExecuteAsync().ConfigureAwait(false);
}
