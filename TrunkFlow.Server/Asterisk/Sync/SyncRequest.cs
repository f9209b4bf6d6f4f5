using System.Globalization;

namespace TrunkFlow.Server.Asterisk.Sync;

/// <summary>
/// A saved change that the switch must learn of; written in the transaction of the change itself. It is pending for a node while
/// <see cref="TransactionId"/> is not before the node's published mark.
/// </summary>
public sealed class SyncRequest
{
    /// <summary>The kind of a request somebody made without changing anything.</summary>
    public const string Publish = "Publish";

    /// <summary>The kind of a wish to go back to an earlier generation of one node.</summary>
    public const string RollBack = "RollBack";

    /// <summary>The kind of a request by which nothing changed but how changes are published.</summary>
    public const string Mode = "Mode";

    /// <summary>The kinds of which the files show nothing.</summary>
    public static readonly string[] Wishes = [Publish, RollBack, Mode];

    private SyncRequest()
    {
    }

    public SyncRequest(DateTimeOffset at, string actorName, string kind, string subjectId, string? reason = null)
    {
        At = at;
        ActorName = actorName;
        Kind = kind;
        SubjectId = subjectId;
        Reason = reason;
    }

    /// <param name="at">When it was wished.</param>
    /// <param name="actorName">By whom.</param>
    /// <param name="nodeKey">On which node.</param>
    /// <param name="generation">Which generation is to be in force again.</param>
    /// <param name="reason">Why.</param>
    public static SyncRequest GoBack(DateTimeOffset at, string actorName, string nodeKey, long generation, string? reason) =>
        new(at, actorName, RollBack, string.Create(CultureInfo.InvariantCulture, $"{nodeKey}/{generation}"), reason);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public DateTimeOffset At { get; private set; }
    public string ActorName { get; private set; } = "";

    /// <summary>Name of the changed entity, or <see cref="Publish"/> when somebody asked for one.</summary>
    public string Kind { get; private set; } = "";
    public string SubjectId { get; private set; } = "";
    public string? Reason { get; private set; }

    /// <summary>Number of the transaction that wrote this row, given by the database.</summary>
    public ulong TransactionId { get; private set; }

    /// <summary>The generation a node is to go back to; null when that is not what it asks, or not of this node.</summary>
    public long? GoesBackTo(string nodeKey) =>
        Kind == RollBack && SubjectId.StartsWith(nodeKey + "/", StringComparison.Ordinal) ? long.Parse(SubjectId.AsSpan(nodeKey.Length + 1), CultureInfo.InvariantCulture) : null;
}
