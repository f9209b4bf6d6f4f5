namespace TrunkFlow.Server.Calls.Import;

/// <summary>
/// Imports what is there and stays for what comes next, so that a busy switch makes one run a minute and not one a second. One at a time in this
/// process; a second process of the node is told apart by the file's position.
/// </summary>
public sealed class FollowCallRecords(ImportCallRecords import, CallFileSettings settings, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan QuietEnough = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);

    private readonly SemaphoreSlim running = new(1, 1);

    /// <summary>The state of the file the last look began with; a different one means work.</summary>
    public CallFileState Seen { get; private set; }

    public bool Running => running.CurrentCount == 0;

    /// <summary>Null when another run is at it.</summary>
    public async Task<ImportOutcome?> RunAsync(CancellationToken cancellationToken)
    {
        if (settings.Path is not { } path || !await running.WaitAsync(TimeSpan.Zero, cancellationToken))
        {
            return null;
        }

        try
        {
            var outcome = new ImportOutcome(0, default);
            var deadline = time.GetUtcNow() + LongestRun;
            do
            {
                Seen = CallFileState.Of(path);
                outcome += await import.RunAsync(cancellationToken);
            }
            while (time.GetUtcNow() < deadline && await ChangesAsync(path, cancellationToken));
            return outcome;
        }
        catch
        {
            // What this run has seen it has not imported.
            Seen = default;
            throw;
        }
        finally
        {
            running.Release();
        }
    }

    public void Dispose() => running.Dispose();

    private async Task<bool> ChangesAsync(string path, CancellationToken cancellationToken)
    {
        for (var waited = TimeSpan.Zero; waited < QuietEnough; waited += Look)
        {
            await Task.Delay(Look, time, cancellationToken);
            if (CallFileState.Of(path) != Seen)
            {
                return true;
            }
        }

        return false;
    }
}
