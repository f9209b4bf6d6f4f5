namespace TrunkFlow.Server.Calls.Import;

/// <summary>Tells of records that are committed. What cannot be told is not worth failing an import for: the records are there.</summary>
public sealed partial class TellCallsEnded(ITopicEventSender topics, ILogger<TellCallsEnded> logger, IBookedCalls? booked = null)
{
    internal async Task RunAsync(EndedCalls ended, CancellationToken cancellationToken)
    {
        booked?.Booked(ended.Paid, ended.Over, ended.UpTo);
        try
        {
            foreach (var calls in ended.News.Chunk(CallsEnded.Most))
            {
                await topics.SendAsync(CallsEnded.Topic, new CallsEnded(calls), cancellationToken);
            }
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            LogNotTold(ended.News.Count, fault.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Subscribers were not told of some of {Count} ended calls: {Reason}")]
    private partial void LogNotTold(int count, string reason);
}
