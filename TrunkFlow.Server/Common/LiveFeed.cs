using System.Runtime.CompilerServices;

namespace TrunkFlow.Server.Common;

/// <summary>
/// A value that many watch. It is read once for all of them when something changed, no more often than the pace allows, and not at all while nobody
/// watches. Each watcher gets the present value at once and then the newest: one that is slow skips those in between, so nothing queues for it.
/// </summary>
/// <param name="changes">Raised when the value may have changed.</param>
/// <param name="pace">How often it is read at most.</param>
/// <param name="read">Reads it.</param>
/// <param name="same">Whether two values look alike to a watcher.</param>
/// <param name="lookAgain">After how long it is read anyway, for what changes with time alone.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Hears of reads that failed; they are tried again.</param>
public sealed partial class LiveFeed<T>(
    ChangeSignal changes, TimeSpan pace, Func<CancellationToken, Task<T>> read, Func<T, T, bool> same, Func<T, TimeSpan> lookAgain,
    TimeProvider time, ILogger logger)
    where T : class
{
    private static readonly TimeSpan AfterFault = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly ChangeSignal published = new();
    private Action stopReading = () => { };
    private T? newest;
    private int watchers;

    public async IAsyncEnumerable<T> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        Enter();
        try
        {
            T? seen = null;
            while (true)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var next = published.Next;
                if (Volatile.Read(ref newest) is { } now && !ReferenceEquals(now, seen))
                {
                    yield return seen = now;
                }
                else
                {
                    await next.WaitAsync(cancellationToken);
                }
            }
        }
        finally
        {
            Leave();
        }
    }

    private void Enter()
    {
        lock (gate)
        {
            if (++watchers == 1)
            {
                // What was newest when the last watcher left may be old by now.
                newest = null;
                var stop = new CancellationTokenSource();
                stopReading = () =>
                {
                    stop.Cancel();
                    stop.Dispose();
                };
                // Read for all who watch, so not on behalf of the one who happened to be first.
                using (ExecutionContext.SuppressFlow())
                {
                    _ = Task.Run(() => ReadAsync(stop.Token), CancellationToken.None);
                }
            }
        }
    }

    private void Leave()
    {
        lock (gate)
        {
            if (--watchers == 0)
            {
                stopReading();
            }
        }
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            var changed = changes.Next;
            var wait = await ReadOnceAsync(cancellationToken);
            await Task.Delay(pace, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await changed.WaitAsync(wait, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<TimeSpan> ReadOnceAsync(CancellationToken cancellationToken)
    {
        try
        {
            var value = await read(cancellationToken);
            lock (gate)
            {
                if (cancellationToken.IsCancellationRequested || (newest is { } last && same(last, value)))
                {
                    return lookAgain(value);
                }

                newest = value;
            }

            published.Raise();
            return lookAgain(value);
        }
        catch (Exception fault)
        {
            if (!cancellationToken.IsCancellationRequested)
            {
                LogNotRead(typeof(T).Name, fault.Message);
            }

            return AfterFault;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Value} could not be read for those who watch it; it is tried again: {Reason}")]
    private partial void LogNotRead(string value, string reason);
}
