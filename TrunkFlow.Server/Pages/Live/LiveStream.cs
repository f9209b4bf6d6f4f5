using System.Net.ServerSentEvents;
using Microsoft.AspNetCore.Authentication;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Dashboard;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Pages.Live;

/// <summary>
/// What the subscriptions of the API hear, as names of what changed. What happened between a page and its stream, or between
/// two streams, is told when the stream begins.
/// </summary>
public sealed class LiveStream(
    ITopicEventReceiver topics, WatchActiveCalls calls, WatchMetrics metrics, StandingSessions sessions, TopicMoments moments, IHostApplicationLifetime lifetime, TimeProvider time)
{
    /// <summary>Reading the dashboard costs more than the lists, and on a busy switch its figures change every second.</summary>
    private static readonly TimeSpan PaceOfFigures = TimeSpan.FromSeconds(5);

    /// <summary>Bounds how long a session may go on that ended without a word.</summary>
    private static readonly TimeSpan AskAnyway = TimeSpan.FromSeconds(30);

    /// <summary>Until the page leaves, its session ends or the server stops.</summary>
    /// <param name="http">Whose stream it is.</param>
    /// <param name="names">What the page shows.</param>
    /// <param name="read">When the page was read; null where it does not say.</param>
    public async IAsyncEnumerable<SseItem<string>> ReadAsync(HttpContext http, IReadOnlyCollection<string> names, DateTimeOffset? read)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        var paced = new PacedNames(time);
        var followed = names.Distinct(StringComparer.Ordinal).ToList();
        var deaf = followed.Count(LiveTopics.Names.Contains);
        var around = Task.WhenAll([EndWithSessionAsync(http, end), .. followed.Select(name => HearAsync(name, read, () => paced.Tell(name), () => Begin(name), end.Token))]);
        if (deaf == 0)
        {
            paced.Tell(PacedNames.Nothing);
        }

        try
        {
            await foreach (var name in paced.ReadAsync(end.Token))
            {
                yield return new SseItem<string>("", name);
            }
        }
        finally
        {
            await end.CancelAsync();
            await around.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        // What happened since the page was read is told when its topic is heard. A browser takes the stream for open at its first line: that is when all of them are.
        void Begin(string name)
        {
            if (read is not { } since || !moments.IsQuiet(name, since))
            {
                paced.Tell(name);
            }

            if (Interlocked.Decrement(ref deaf) == 0)
            {
                paced.Tell(PacedNames.Nothing);
            }
        }
    }

    private Task HearAsync(string name, DateTimeOffset? read, Action tell, Action begin, CancellationToken cancellationToken) => name switch
    {
        "calls" => WatchAsync(token => calls.RunAsync(null, null, token), tell, TimeSpan.Zero, cancellationToken),
        "figures" => WatchFiguresAsync(read, tell, cancellationToken),
        _ => LiveTopics.HearAsync(topics, name, tell, begin, time, cancellationToken),
    };

    // The page itself was the first to be paced.
    private async Task WatchFiguresAsync(DateTimeOffset? read, Action tell, CancellationToken cancellationToken)
    {
        if (read + PaceOfFigures - time.GetUtcNow() is { } left && left > TimeSpan.Zero && left <= PaceOfFigures)
        {
            await Task.Delay(left, time, cancellationToken);
        }

        await WatchAsync(token => ValueTask.FromResult(metrics.Feed.WatchAsync(token)), tell, PaceOfFigures, cancellationToken);
    }

    private async Task WatchAsync<T>(
        Func<CancellationToken, ValueTask<IAsyncEnumerable<T>>> watch, Action tell, TimeSpan pace, CancellationToken cancellationToken)
    {
        await foreach (var _ in (await watch(cancellationToken)).WithCancellation(cancellationToken))
        {
            tell();
            await Task.Delay(pace, time, cancellationToken);
        }
    }

    // When it cannot be asked whether the session stands, the stream ends as well: the page connects anew and is judged then.
    private async Task EndWithSessionAsync(HttpContext http, CancellationTokenSource end)
    {
        var expiresAt = http.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties?.ExpiresUtc;
        try
        {
            while (!end.IsCancellationRequested)
            {
                // Taken before asking: what changes meanwhile is asked about once more.
                var changed = sessions.Changes.Next;
                if (expiresAt <= time.GetUtcNow() || await sessions.OfAsync(http.User, end.Token) != Standing.Whole)
                {
                    return;
                }

                var wait = expiresAt - time.GetUtcNow() is { } left && left < AskAnyway ? left : AskAnyway;
                await changed.WaitAsync(wait, time, end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        finally
        {
            await end.CancelAsync();
        }
    }
}
