using System.Collections;

namespace TrunkFlow.GraphQL.Execution.Incremental;

/// <summary>Items of a list one after the other, whether they are there or still to come.</summary>
internal abstract class ItemSource : IAsyncDisposable
{
    public abstract object? Current { get; }

    public static ItemSource Of(IEnumerable items) => new Present(items.GetEnumerator());

    public static ItemSource Of(IAsyncEnumerable<object?> items, CancellationToken cancellationToken) =>
        new Arriving(items, CancellationTokenSource.CreateLinkedTokenSource(cancellationToken));

    public abstract ValueTask<bool> MoveNextAsync();

    /// <summary>Asks a source that is being waited for to give up.</summary>
    public virtual void Cancel()
    {
    }

    public abstract ValueTask DisposeAsync();

    private sealed class Present(IEnumerator items) : ItemSource
    {
        public override object? Current => items.Current;

        public override ValueTask<bool> MoveNextAsync() => new(items.MoveNext());

        public override ValueTask DisposeAsync()
        {
            (items as IDisposable)?.Dispose();
            return ValueTask.CompletedTask;
        }
    }

    private sealed class Arriving(IAsyncEnumerable<object?> sequence, CancellationTokenSource cancellation) : ItemSource
    {
        private readonly IAsyncEnumerator<object?> items = sequence.GetAsyncEnumerator(cancellation.Token);

        public override object? Current => items.Current;

        public override ValueTask<bool> MoveNextAsync() => items.MoveNextAsync();

        public override void Cancel() => cancellation.Cancel();

        public override async ValueTask DisposeAsync()
        {
            try
            {
                await items.DisposeAsync().ConfigureAwait(true);
            }
            finally
            {
                cancellation.Dispose();
            }
        }
    }
}
