namespace TrunkFlow.Server.Conferences;

/// <summary>Tells subscribers, and the node that carries out what was asked for; called after the change is committed.</summary>
public sealed partial class TellConference(ITopicEventSender topics, TimeProvider time, ILogger<TellConference> logger)
{
    /// <summary>Never throws: the change stands whoever hears of it, and the node looks again by itself.</summary>
    public async Task AboutAsync(Guid conferenceId, Guid customerId, CancellationToken cancellationToken)
    {
        try
        {
            await topics.SendAsync(ConferenceChange.Topic, new ConferenceChange(conferenceId, customerId, time.GetUtcNow()), cancellationToken);
        }
        catch (Exception fault)
        {
            LogNotTold(fault.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Subscribers were not told of a conference: {Reason}")]
    private partial void LogNotTold(string reason);
}
