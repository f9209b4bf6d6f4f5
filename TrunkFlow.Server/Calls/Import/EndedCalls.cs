namespace TrunkFlow.Server.Calls.Import;

/// <summary>What others want to hear of the records of a batch, once they are committed.</summary>
internal sealed class EndedCalls
{
    /// <summary>Who wants to know of calls that were over before reads them; a day's backlog is no news.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(2);

    private readonly HashSet<string> paid = new(StringComparer.Ordinal);
    private readonly HashSet<string> over = new(StringComparer.Ordinal);
    private readonly List<EndedCall> news = [];

    /// <summary>The answered calls, whose price has been taken, each with all its legs: by unique and by linked id.</summary>
    public IReadOnlySet<string> Paid => paid;

    /// <summary>The unique ids of all calls.</summary>
    public IReadOnlySet<string> Over => over;

    /// <summary>When the last of them ended.</summary>
    public DateTimeOffset UpTo { get; private set; }

    public IReadOnlyList<EndedCall> News => news;

    public void Add(CallRecord call, DateTimeOffset now)
    {
        over.Add(call.UniqueId);
        UpTo = call.EndedAt > UpTo ? call.EndedAt : UpTo;
        // Also of less than a second, at no price.
        if (call.Disposition == CallDisposition.Answered)
        {
            paid.Add(call.UniqueId);
            paid.Add(call.LinkedId);
        }

        if (call.EndedAt >= now - Fresh)
        {
            news.Add(new EndedCall(call.Id, call.CustomerId));
        }
    }
}
