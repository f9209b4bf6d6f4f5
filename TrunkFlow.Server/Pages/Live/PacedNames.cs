using System.Runtime.CompilerServices;
using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Pages.Live;

/// <summary>
/// Names to be told to one reader: at once after a calm, then those that gathered meanwhile together, once a second at most. However slow the reader is,
/// a name waits only once for it.
/// </summary>
internal sealed class PacedNames(TimeProvider time)
{
    public static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    /// <summary>Below the minute after which proxies take a connection for dead.</summary>
    public static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(15);

    /// <summary>What is told when there is nothing to tell; nobody listens for it.</summary>
    public const string Nothing = "nothing";

    private readonly Lock gate = new();
    private readonly ChangeSignal told = new();
    private List<string> waiting = [];

    public void Tell(string name)
    {
        lock (gate)
        {
            if (waiting.Contains(name))
            {
                return;
            }

            waiting.Add(name);
        }

        told.Raise();
    }

    /// <summary>Ends quietly when it is cancelled.</summary>
    public async IAsyncEnumerable<string> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            var next = told.Next;
            var names = Take();
            foreach (var name in names)
            {
                yield return name;
            }

            // All of them wait, not each: a page asks again for a piece only when the answer before has come.
            var pause = names.Count > 0 ? Task.Delay(Pace, time, cancellationToken) : next.WaitAsync(LongestSilence, time, cancellationToken);
            await pause.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (pause is { IsFaulted: true })
            {
                yield return Nothing;
            }
        }
    }

    private List<string> Take()
    {
        lock (gate)
        {
            var taken = waiting;
            waiting = [];
            return taken;
        }
    }
}
