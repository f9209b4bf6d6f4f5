namespace TrunkFlow.Server.Alerts;

/// <summary>Something an operator should look at. Of each subject and kind at most one is open.</summary>
public sealed class Alert
{
    private Alert()
    {
    }

    public Alert(string kind, string subject, AlertSeverity severity, IReadOnlyList<string> arguments, DateTimeOffset at, Guid? customerId = null)
    {
        Kind = kind;
        Subject = subject;
        Severity = severity;
        Arguments = [.. arguments];
        CustomerId = customerId;
        RaisedAt = at;
        LastAt = at;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>Key of the sentence, such as <c>sync-failed</c> or <c>low-balance</c>.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>What it is about: a key or a name.</summary>
    public string Subject { get; private set; } = "";
    public AlertSeverity Severity { get; private set; }

    /// <summary>The values of the sentence.</summary>
    public string[] Arguments { get; private set; } = [];
    public Guid? CustomerId { get; private set; }
    public DateTimeOffset RaisedAt { get; private set; }
    public DateTimeOffset LastAt { get; private set; }
    public int Times { get; private set; } = 1;
    public DateTimeOffset? AcknowledgedAt { get; private set; }
    public string? AcknowledgedBy { get; private set; }
    public DateTimeOffset? ResolvedAt { get; private set; }

    /// <summary>It has come back.</summary>
    public void Again(AlertSeverity severity, IReadOnlyList<string> arguments, DateTimeOffset at)
    {
        Stands(severity, arguments, at);
        (ResolvedAt, AcknowledgedAt, AcknowledgedBy) = (null, null, null);
        Times++;
    }

    /// <summary>It still holds, perhaps with other figures.</summary>
    public void Stands(AlertSeverity severity, IReadOnlyList<string> arguments, DateTimeOffset at) => (Severity, Arguments, LastAt) = (severity, [.. arguments], at);

    public void Acknowledge(string by, DateTimeOffset at)
    {
        AcknowledgedAt ??= at;
        AcknowledgedBy ??= by;
    }

    public void Resolve(DateTimeOffset at) => ResolvedAt ??= at;
}
