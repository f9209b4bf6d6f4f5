using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Asterisk.Live;

/// <summary>Ends calls of this node's switch when somebody asks for it. Which channels a call has is what the switch itself told.</summary>
internal sealed partial class HangUpWhenAsked(
    EndCall end, NodeSettings node, ITopicEventSender topics, ITopicEventReceiver receiver, TimeProvider time, ILogger<HangUpWhenAsked> logger)
    : BackgroundService
{
    /// <summary>Whoever asked has long been told that nobody answered.</summary>
    private static readonly TimeSpan Stale = TimeSpan.FromSeconds(30);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => receiver.HearAsync<HangUpWish>(
        HangUpWish.Topic,
        wish =>
        {
            if (wish.NodeKey == node.Key && time.GetUtcNow() - wish.AskedAt < Stale)
            {
                // One call's switch being slow must not hold up the next.
                _ = AnswerAsync(wish, stoppingToken);
            }
        },
        () => { },
        time,
        stoppingToken);

    private async Task AnswerAsync(HangUpWish wish, CancellationToken cancellationToken)
    {
        try
        {
            await topics.SendAsync(wish.AnswerTopic, new HangUpAnswer(await end.RunAsync(wish.LinkedId, cancellationToken)), cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            LogNotAnswered(wish.LinkedId, fault.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Whoever asked to end the call {Call} was not told: {Reason}")]
    private partial void LogNotAnswered(string call, string reason);
}
