using System.Runtime.CompilerServices;

namespace TrunkFlow.GraphQL.Execution;

/// <summary>Subscribe (§6.2.3): the source event stream and the response stream mapped from it.</summary>
internal static class SubscriptionExecution
{
    /// <summary>CreateSourceEventStream; what goes wrong before the first event is a request error.</summary>
    public static async ValueTask<ExecutionResult> SubscribeAsync(
        OperationPlan plan, ExecutionRequest request, IReadOnlyDictionary<string, object?> variables,
        Func<GraphQLError, GraphQLError>? errorFilter, CancellationToken cancellationToken)
    {
        var execution = new OperationExecution(plan, request, variables, errorFilter, cancellationToken);
        var (stream, errors) = await execution.ResolveFieldEventStreamAsync().ConfigureAwait(false);
        return stream is null
            ? OperationResult.FromErrors(errors)
            : new MappedStream(stream, plan, request, variables, errorFilter, cancellationToken);
    }

    /// <summary>MapSourceToResponseEvent.</summary>
    private sealed class MappedStream(
        IAsyncEnumerable<object?> source, OperationPlan plan, ExecutionRequest request, IReadOnlyDictionary<string, object?> variables,
        Func<GraphQLError, GraphQLError>? errorFilter, CancellationToken requestAborted) : ResponseStream
    {
        private readonly CancellationTokenSource disposed = new();

        public override ResponseStreamKind Kind => ResponseStreamKind.Subscription;

        public override async IAsyncEnumerable<OperationResult> ReadResultsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, requestAborted, disposed.Token);
            await foreach (var sourceEvent in source.WithCancellation(linked.Token).ConfigureAwait(false))
            {
                yield return await ExecuteEventAsync(sourceEvent, linked.Token).ConfigureAwait(false);
            }
        }

        public override async ValueTask DisposeAsync()
        {
            await disposed.CancelAsync().ConfigureAwait(false);
            disposed.Dispose();
            await base.DisposeAsync().ConfigureAwait(false);
        }

        /// <summary>ExecuteSubscriptionEvent, with services of its own where the request knows how to open them.</summary>
        private async ValueTask<OperationResult> ExecuteEventAsync(object? sourceEvent, CancellationToken cancellationToken)
        {
            var eventRequest = request with { RootValue = sourceEvent };
            if (request.OpenEventScope is not { } open)
            {
                return await RunAsync(eventRequest, cancellationToken).ConfigureAwait(false);
            }

            var scope = await open(eventRequest, cancellationToken).ConfigureAwait(false);
            await using (scope.ConfigureAwait(false))
            {
                return await RunAsync(eventRequest with { Services = scope.Services, BatchDispatcher = scope.BatchDispatcher }, cancellationToken)
                    .ConfigureAwait(false);
            }
        }

        private async ValueTask<OperationResult> RunAsync(ExecutionRequest eventRequest, CancellationToken cancellationToken) => (OperationResult)
            await new OperationExecution(plan, eventRequest, variables, errorFilter, cancellationToken).ExecuteAsync().ConfigureAwait(false);
    }
}
