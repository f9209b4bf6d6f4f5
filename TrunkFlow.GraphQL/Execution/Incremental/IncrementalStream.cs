using System.Runtime.CompilerServices;

namespace TrunkFlow.GraphQL.Execution.Incremental;

/// <summary>
/// The response of an operation with @defer or @stream: the first payload, then the later ones. What is deferred starts when the reader comes
/// back for the second payload. Leaving the enumeration, like disposing the stream, cancels what is still running and closes the sources.
/// </summary>
internal sealed class IncrementalStream(OperationExecution execution, OperationResult first) : ResponseStream
{
    public override ResponseStreamKind Kind => ResponseStreamKind.Incremental;

    public override async IAsyncEnumerable<OperationResult> ReadResultsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        yield return first;
        using var leaving = cancellationToken.Register(execution.CancelLater);
        try
        {
            while (await execution.NextPayloadAsync().ConfigureAwait(false) is { } payload)
            {
                yield return payload;
                if (!payload.HasNext)
                {
                    yield break;
                }
            }

            cancellationToken.ThrowIfCancellationRequested();
            await execution.EndLaterAsync().ConfigureAwait(false);
            yield return execution.Abandon();
        }
        finally
        {
            await execution.EndLaterAsync().ConfigureAwait(false);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await execution.EndLaterAsync().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }
}
