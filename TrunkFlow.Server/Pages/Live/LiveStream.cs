using System.Net.ServerSentEvents;
using Microsoft.AspNetCore.Authentication;
using TrunkFlow.Server.Alerts;
using TrunkFlow.Server.Asterisk.Sync;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Conferences;
using TrunkFlow.Server.Dashboard;
using TrunkFlow.Server.Extensions;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.Jobs;
using TrunkFlow.Server.RateDecks;
using TrunkFlow.Server.Rerates;
using TrunkFlow.Server.TestCalls;

namespace TrunkFlow.Server.Pages.Live;

/// <summary>
/// What the subscriptions of the API hear, as names of what changed. Each name is told once when a stream begins: what happened between a page and its
/// stream, or between two streams, would be missed otherwise.
/// </summary>
public sealed class LiveStream(
    ITopicEventReceiver topics, WatchActiveCalls calls, WatchMetrics metrics, StandingSessions sessions, IHostApplicationLifetime lifetime, TimeProvider time)
{
    /// <summary>Reading the dashboard costs more than the lists, and on a busy switch its figures change every second.</summary>
    private static readonly TimeSpan PaceOfFigures = TimeSpan.FromSeconds(5);

    /// <summary>Bounds how long a session may go on that ended without a word.</summary>
    private static readonly TimeSpan AskAnyway = TimeSpan.FromSeconds(30);

    /// <summary>Until the page leaves, its session ends or the server stops.</summary>
    public async IAsyncEnumerable<SseItem<string>> ReadAsync(HttpContext http, IReadOnlyCollection<string> names)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        var paced = new PacedNames(time);
        var around = Task.WhenAll([EndWithSessionAsync(http, end), .. names.Distinct(StringComparer.Ordinal).Select(name => HearAsync(name, () => paced.Tell(name), end.Token))]);
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
    }

    private Task HearAsync(string name, Action tell, CancellationToken cancellationToken) => name switch
    {
        "calls" => WatchAsync(token => calls.RunAsync(null, null, token), tell, TimeSpan.Zero, cancellationToken),
        "figures" => WatchAsync(token => ValueTask.FromResult(metrics.Feed.WatchAsync(token)), tell, PaceOfFigures, cancellationToken),
        "sync" => topics.HearAsync<SyncStatusChange>(SyncStatusChange.Topic, _ => tell(), tell, time, cancellationToken),
        "alerts" => topics.HearAsync<AlertChange>(AlertChange.Topic, _ => tell(), tell, time, cancellationToken),
        "gateways" => topics.HearAsync<GatewayStatusChange>(GatewayStatusChange.Topic, _ => tell(), tell, time, cancellationToken),
        "extensions" => topics.HearAsync<ExtensionStatusChange>(ExtensionStatusChange.Topic, _ => tell(), tell, time, cancellationToken),
        "rerates" => topics.HearAsync<RerateProgress>(RerateProgress.Topic, _ => tell(), tell, time, cancellationToken),
        "rate-decks" => topics.HearAsync<RateDeckProgress>(RateDeckProgress.Topic, _ => tell(), tell, time, cancellationToken),
        "jobs" => topics.HearAsync<JobRun>(TellJobRuns.Topic, _ => tell(), tell, time, cancellationToken),
        "conferences" => topics.HearAsync<ConferenceChange>(ConferenceChange.Topic, _ => tell(), tell, time, cancellationToken),
        "test-calls" => topics.HearAsync<TestCallChange>(TestCallChange.Topic, _ => tell(), tell, time, cancellationToken),
        _ => Task.CompletedTask,
    };

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
