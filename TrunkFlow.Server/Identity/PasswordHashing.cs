using System.Collections.Concurrent;

namespace TrunkFlow.Server.Identity;

/// <summary>
/// Runs bcrypt on a few threads of its own, so that a flood of sign-ins can take neither the request threads nor every core.
/// When too many are waiting already, the next one is refused at once.
/// </summary>
public sealed class PasswordHashing : IDisposable
{
    private const int MaxWaiting = 64;

    private readonly BlockingCollection<Action> waiting = new(MaxWaiting);
    private readonly int cost;
    private readonly Lazy<Task<string>> decoy;

    public PasswordHashing(int cost)
    {
        this.cost = cost;
        decoy = new Lazy<Task<string>>(() => HashAsync("a password nobody has", CancellationToken.None));
        for (var i = 0; i < Math.Clamp(Environment.ProcessorCount / 2, 1, 4); i++)
        {
            new Thread(Work) { IsBackground = true, Name = $"bcrypt {i}" }.Start();
        }
    }

    public Task<string> HashAsync(string password, CancellationToken cancellationToken) =>
        EnqueueAsync(() => Bcrypt.Hash(password, cost), cancellationToken);

    /// <summary>Whether the password is the hash's. A null hash (no such user) takes as long as a real one and is false.</summary>
    public async Task<bool> VerifyAsync(string password, string? hash, CancellationToken cancellationToken)
    {
        var compared = hash ?? await decoy.Value;
        return await EnqueueAsync(() => Bcrypt.Verify(password, compared), cancellationToken) && hash is not null;
    }

    /// <summary>Whether the hash was made when the configured cost was lower.</summary>
    public bool IsOutdated(string hash) => Bcrypt.CostOf(hash) < cost;

    public void Dispose() => waiting.CompleteAdding();

    private Task<T> EnqueueAsync<T>(Func<T> work, CancellationToken cancellationToken)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var accepted = waiting.TryAdd(() =>
        {
            if (cancellationToken.IsCancellationRequested)
            {
                done.TrySetCanceled(cancellationToken);
                return;
            }

            try
            {
                done.TrySetResult(work());
            }
#pragma warning disable CA1031 // Whatever happened belongs to the waiting caller; the worker thread lives on.
            catch (Exception e)
#pragma warning restore CA1031
            {
                done.TrySetException(e);
            }
        });
        return accepted ? done.Task : throw new TooManySignInsException();
    }

    private void Work()
    {
        foreach (var work in waiting.GetConsumingEnumerable())
        {
            work();
        }
    }
}
