using TrunkFlow.Server.Asterisk.Ami;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Asterisk.Live;

/// <summary>Ends calls of this node's switch when somebody asks for it. Which channels a call has is what the switch itself told.</summary>
internal sealed partial class HangUpWhenAsked(
    IAmi ami, LiveCalls calls, NodeSettings node, ITopicEventSender topics, ITopicEventReceiver receiver, TimeProvider time, ILogger<HangUpWhenAsked> logger)
    : BackgroundService
{
    /// <summary>Whoever asked has long been told that nobody answered.</summary>
    private static readonly TimeSpan Stale = TimeSpan.FromSeconds(30);

    private const string NormalClearing = "16";

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
            await topics.SendAsync(wish.AnswerTopic, new HangUpAnswer(await HangUpAsync(wish.LinkedId, cancellationToken)), cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            LogNotAnswered(wish.LinkedId, fault.Message);
        }
    }

    /// <summary>
    /// The caller's channel goes first: with it goes the dialplan, which would try the next gateway if only the called one were gone. The others follow by
    /// themselves, or are hung up too where they would have stayed, as after a transfer.
    /// </summary>
    private async Task<HangUpOutcome> HangUpAsync(string linkedId, CancellationToken cancellationToken)
    {
        if (calls.ChannelsOf(linkedId) is not { } channels)
        {
            return HangUpOutcome.SwitchAway;
        }

        var outcome = HangUpOutcome.Over;
        try
        {
            foreach (var channel in channels)
            {
                var answer = await ami.SendAsync(new AmiAction("Hangup").With("Channel", channel).With("Cause", NormalClearing), cancellationToken);
                outcome = answer.Succeeded ? HangUpOutcome.Ended : outcome;
            }
        }
        catch (Exception fault) when (fault is AmiUnreachableException or AmiTimeoutException)
        {
            return HangUpOutcome.SwitchAway;
        }

        return outcome;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Whoever asked to end the call {Call} was not told: {Reason}")]
    private partial void LogNotAnswered(string call, string reason);
}
