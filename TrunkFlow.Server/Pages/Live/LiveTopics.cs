using TrunkFlow.Server.Alerts;
using TrunkFlow.Server.Asterisk.Sync;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Conferences;
using TrunkFlow.Server.Extensions;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Jobs;
using TrunkFlow.Server.RateDecks;
using TrunkFlow.Server.Rerates;
using TrunkFlow.Server.TestCalls;

namespace TrunkFlow.Server.Pages.Live;

/// <summary>The topics that pages of the panel follow, by the names they follow them by.</summary>
internal static class LiveTopics
{
    private static readonly Dictionary<string, Hearer> Hearers = new(StringComparer.Ordinal)
    {
        ["sync"] = Of<SyncStatusChange>(SyncStatusChange.Topic),
        ["alerts"] = Of<AlertChange>(AlertChange.Topic),
        ["gateways"] = Of<GatewayStatusChange>(GatewayStatusChange.Topic),
        ["extensions"] = Of<ExtensionStatusChange>(ExtensionStatusChange.Topic),
        ["rerates"] = Of<RerateProgress>(RerateProgress.Topic),
        ["rate-decks"] = Of<RateDeckProgress>(RateDeckProgress.Topic),
        ["jobs"] = Of<JobRun>(TellJobRuns.Topic),
        ["conferences"] = Of<ConferenceChange>(ConferenceChange.Topic),
        ["test-calls"] = Of<TestCallChange>(TestCallChange.Topic),
    };

    private delegate Task Hearer(ITopicEventReceiver topics, Action told, Action began, TimeProvider time, CancellationToken cancellationToken);

    public static IReadOnlyCollection<string> Names => Hearers.Keys;

    /// <summary>Calls <paramref name="told"/> at each event of a topic, and <paramref name="began"/> whenever it begins to listen; a name that does not exist is silent.</summary>
    public static Task HearAsync(ITopicEventReceiver topics, string name, Action told, Action began, TimeProvider time, CancellationToken cancellationToken) =>
        Hearers.TryGetValue(name, out var hear) ? hear(topics, told, began, time, cancellationToken) : Task.CompletedTask;

    private static Hearer Of<TMessage>(string topic) =>
        (topics, told, began, time, cancellationToken) => topics.HearAsync<TMessage>(topic, _ => told(), began, time, cancellationToken);
}
