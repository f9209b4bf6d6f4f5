using TrunkFlow.Server.Asterisk.Ami;
using TrunkFlow.Server.Calls;

namespace TrunkFlow.Server.Asterisk.Live;

/// <summary>Ends a call of this node's switch. Which channels it has is what the switch itself told.</summary>
internal sealed class EndCall(IAmi ami, LiveCalls calls)
{
    private const string NormalClearing = "16";

    /// <summary>
    /// The caller's channel goes first: with it goes the dialplan, which would try the next gateway if only the called one were gone. The others follow by
    /// themselves, or are hung up too where they would have stayed, as after a transfer.
    /// </summary>
    public async Task<HangUpOutcome> RunAsync(string linkedId, CancellationToken cancellationToken)
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
}
