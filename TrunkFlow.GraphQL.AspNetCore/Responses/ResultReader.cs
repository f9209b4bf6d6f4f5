using TrunkFlow.GraphQL.Binding.Requests;

namespace TrunkFlow.GraphQL.AspNetCore.Responses;

/// <summary>
/// Pulls the responses of a stream one by one. Ending it does not wait long for a source that does not listen to cancellation; such a source
/// is cleaned up when it comes back.
/// </summary>
internal sealed class ResultReader : IAsyncDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private readonly StreamedResult stream;
    private readonly IAsyncEnumerator<OperationResult> results;
    private readonly CancellationTokenSource ended;
    private Task<bool>? next;
    private bool hasBegun;

    public ResultReader(StreamedResult stream, CancellationToken cancellationToken)
    {
        this.stream = stream;
        ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        results = stream.ReadForClientAsync(ended.Token).GetAsyncEnumerator(CancellationToken.None);
    }

    /// <summary>What was read last.</summary>
    public OperationResult Current => results.Current;

    /// <summary>Waits for the next response.</summary>
    /// <returns>Whether there is one; null where none came within the time, then ask again.</returns>
    /// <exception cref="GraphQLErrorException">The source failed.</exception>
    /// <exception cref="OperationCanceledException">The stream was ended from outside.</exception>
    public async ValueTask<bool?> MoveNextAsync(TimeSpan patience)
    {
        // A source that always has something ready would otherwise never notice.
        ended.Token.ThrowIfCancellationRequested();
        hasBegun = true;
        var pending = next ??= results.MoveNextAsync().AsTask();
        try
        {
            var isThere = await pending.WaitAsync(patience, ended.Token);
            next = null;
            return isThere;
        }
        catch (TimeoutException) when (!pending.IsCompleted)
        {
            return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        // What was opened but never read only notices its end when it is read.
        next ??= hasBegun ? Task.FromResult(false) : results.MoveNextAsync().AsTask();
        await Task.WhenAny(CleanAsync(next), Task.Delay(Grace));
    }

    private async Task CleanAsync(Task<bool> last)
    {
        try
        {
            await last;
        }
        catch (Exception fault) when (fault is OperationCanceledException or GraphQLErrorException)
        {
            // It was told to end, and how it does no longer matters to anyone.
        }

        await results.DisposeAsync();
        await stream.DisposeAsync();
        ended.Dispose();
    }
}
