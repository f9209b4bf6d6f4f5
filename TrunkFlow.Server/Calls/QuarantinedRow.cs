namespace TrunkFlow.Server.Calls;

/// <summary>A line of a call record file that could not be read; kept with its place and reason until somebody replays it.</summary>
public sealed class QuarantinedRow
{
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

    public void Replayed(DateTimeOffset at) => ReplayedAt = at;
}
