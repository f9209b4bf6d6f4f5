using System.Linq.Expressions;
using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Calls;

/// <summary>A line of a call record file that could not be read; kept with its place and reason until somebody replays it, or says that nothing can be made of it.</summary>
public sealed class QuarantinedRow
{
    /// <summary>Nobody has read it again or dismissed it.</summary>
    public static readonly Expression<Func<QuarantinedRow, bool>> Waiting = row => row.ReplayedAt == null && row.DismissedAt == null;

    private QuarantinedRow()
    {
    }

    public QuarantinedRow(Guid cdrSourceId, long offset, string line, string reason, DateTimeOffset at)
    {
        CdrSourceId = cdrSourceId;
        Offset = offset;
        Line = line;
        Reason = reason;
        FoundAt = at;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid CdrSourceId { get; private set; }
    public CdrSource? CdrSource { get; private set; }
    public long Offset { get; private set; }
    public string Line { get; private set; } = "";
    public string Reason { get; private set; } = "";
    public DateTimeOffset FoundAt { get; private set; }
    public DateTimeOffset? ReplayedAt { get; private set; }

    public DateTimeOffset? DismissedAt { get; private set; }
    public string? DismissedBy { get; private set; }

    /// <summary>Why nothing can be made of it, in somebody's words.</summary>
    public string? DismissalReason { get; private set; }

    public void Replayed(DateTimeOffset at) => ReplayedAt = at;

    /// <summary>It need not be looked at any more; it stays, and can still be replayed.</summary>
    /// <exception cref="QuarantinedRowNotWaitingException">Somebody read it again or dismissed it before.</exception>
    public void Dismiss(string by, string reason, DateTimeOffset at)
    {
        if (ReplayedAt is not null || DismissedAt is not null)
        {
            throw new QuarantinedRowNotWaitingException();
        }

        (DismissedAt, DismissedBy, DismissalReason) = (at, by, Require.Text("reason", reason));
    }
}
