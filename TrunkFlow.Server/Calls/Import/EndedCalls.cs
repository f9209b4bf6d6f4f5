namespace TrunkFlow.Server.Calls.Import;

/// <summary>What others want to hear of the records of a batch, once they are committed.</summary>
internal sealed class EndedCalls
{
    /// <summary>Who wants to know of calls that were over before reads them; a day's backlog is no news.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(2);

    private readonly HashSet<string> paid = new(StringComparer.Ordinal);
    private readonly List<EndedCall> news = [];

    /// <summary>The calls whose price has been taken, each with all its legs.</summary>
    public IReadOnlySet<string> Paid => paid;
    public IReadOnlyList<EndedCall> News => news;

    public void Add(CallRecord call, DateTimeOffset now)
    {
        if (call.TalkSeconds > 0)
        {
            paid.Add(call.LinkedId);
        }

        if (call.EndedAt >= now - Fresh)
        {
            news.Add(new EndedCall(call.Id, call.CustomerId));
        }
    }
}
