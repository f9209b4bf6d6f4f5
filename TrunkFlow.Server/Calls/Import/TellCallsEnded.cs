namespace TrunkFlow.Server.Calls.Import;

/// <summary>Tells of records that are committed. What cannot be told is not worth failing an import for: the records are there.</summary>
public sealed partial class TellCallsEnded(ITopicEventSender topics, TimeProvider time, ILogger<TellCallsEnded> logger, IBookedCalls? booked = null)
{
    /// <summary>Who wants to know of calls that were over before reads them; a day's backlog is no news.</summary>
    private static readonly TimeSpan News = TimeSpan.FromHours(2);

    public async Task RunAsync(IReadOnlyList<CallRecord> committed, CancellationToken cancellationToken)
    {
        booked?.Booked(committed.Where(call => call.TalkSeconds > 0).Select(call => call.LinkedId).ToHashSet(StringComparer.Ordinal));
        try
        {
            var since = time.GetUtcNow() - News;
            foreach (var calls in committed.Where(call => call.EndedAt >= since).Chunk(CallsEnded.Most))
            {
                await topics.SendAsync(CallsEnded.Topic, new CallsEnded([.. calls.Select(call => new EndedCall(call.Id, call.CustomerId))]), cancellationToken);
            }
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            LogNotTold(committed.Count, fault.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Subscribers were not told of some of {Count} ended calls: {Reason}")]
    private partial void LogNotTold(int count, string reason);
}
