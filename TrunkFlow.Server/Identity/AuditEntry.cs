using System.Net;
using System.Text.Json;
using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Identity;

/// <summary>Who changed what, when, from what and to what. Secrets stand as <c>•••</c>.</summary>
public sealed class AuditEntry
{
    private AuditEntry()
    {
    }

    public AuditEntry(DateTimeOffset at, Actor actor, AuditAction action, string kind, string subjectId, Guid? customerId, JsonDocument? before, JsonDocument? after)
    {
        At = at;
        ActorId = actor.UserId;
        ActorName = actor.Name;
        Address = actor.Address;
        Door = actor.Door;
        Action = action;
        Kind = kind;
        SubjectId = subjectId;
        CustomerId = customerId;
        Before = before;
        After = after;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public DateTimeOffset At { get; private set; }
    public Guid? ActorId { get; private set; }
    public string ActorName { get; private set; } = "";
    public IPAddress? Address { get; private set; }
    public Door Door { get; private set; }
    public AuditAction Action { get; private set; }

    /// <summary>Name of the entity, such as <c>Customer</c>.</summary>
    public string Kind { get; private set; } = "";
    public string SubjectId { get; private set; } = "";
    public Guid? CustomerId { get; private set; }

    /// <summary>The fields that changed, by their names in camel case.</summary>
    public JsonDocument? Before { get; private set; }
    public JsonDocument? After { get; private set; }

    public static AuditEntry Event(DateTimeOffset at, Actor actor, string kind, string subjectId, JsonDocument? facts = null) =>
        new(at, actor, AuditAction.Happened, kind, subjectId, null, null, facts);
}
