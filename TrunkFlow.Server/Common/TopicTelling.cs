namespace TrunkFlow.Server.Common;

/// <summary>Telling a topic of what is committed already.</summary>
internal static partial class TopicTelling
{
    /// <summary>Never throws: what happened stands, whoever hears of it.</summary>
    public static async Task TellAsync<TMessage>(this ITopicEventSender topics, string topic, TMessage message, ILogger logger, CancellationToken cancellationToken)
    {
        try
        {
            await topics.SendAsync(topic, message, cancellationToken);
        }
        catch (Exception fault)
        {
            LogNotTold(logger, topic, fault.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Listeners to {Topic} were not told: {Reason}")]
    private static partial void LogNotTold(ILogger logger, string topic, string reason);
}
