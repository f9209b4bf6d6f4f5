namespace TrunkFlow.Server.Identity;

/// <summary>
/// Sign-ins of one name go one after the other, so that each sees the failures before it: a hundred guesses sent at once are three
/// hashes and ninety-seven refusals.
/// </summary>
public sealed class SignInTurns : IDisposable
{
    private readonly SemaphoreSlim[] stripes = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    public async Task<IDisposable> TakeAsync(string username, CancellationToken cancellationToken)
    {
        var stripe = stripes[(uint)string.GetHashCode(username, StringComparison.Ordinal) % stripes.Length];
        await stripe.WaitAsync(cancellationToken);
        return new Turn(stripe);
    }

    public void Dispose()
    {
        foreach (var stripe in stripes)
        {
            stripe.Dispose();
        }
    }

    private sealed class Turn(SemaphoreSlim stripe) : IDisposable
    {
        public void Dispose() => stripe.Release();
    }
}
