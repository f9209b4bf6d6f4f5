using TrunkFlow.Server.Calls;

namespace TrunkFlow.Server.Asterisk.Live;

/// <summary>Asks the node that carries a call, over the bus all servers share and this one's own node hears as well, and waits for its answer.</summary>
internal sealed partial class AskNodes(ITopicEventSender topics, ITopicEventReceiver receiver, TimeProvider time, ILogger<AskNodes> logger) : ICallControl
{
    /// <summary>A node asks its switch for every channel of the call; on one that is well this takes milliseconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async Task<HangUpOutcome> HangUpAsync(string nodeKey, string linkedId, CancellationToken cancellationToken)
    {
        var wish = new HangUpWish(Guid.CreateVersion7(), nodeKey, linkedId, time.GetUtcNow());
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await using var answers = await receiver.SubscribeAsync<HangUpAnswer>(wish.AnswerTopic, either.Token);
            await topics.SendAsync(HangUpWish.Topic, wish, either.Token);
            await foreach (var answer in answers.ReadEventsAsync().WithCancellation(either.Token))
            {
                return answer.Outcome;
            }
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            LogNotAnswered(nodeKey, linkedId, fault.Message);
        }

        return HangUpOutcome.SwitchAway;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The node {Node} did not say whether it ended the call {Call}: {Reason}")]
    private partial void LogNotAnswered(string node, string call, string reason);
}
