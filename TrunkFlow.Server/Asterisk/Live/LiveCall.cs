using TrunkFlow.Server.Calls;

namespace TrunkFlow.Server.Asterisk.Live;

/// <summary>The legs of one call, and what they say together.</summary>
internal sealed class LiveCall(string linkedId)
{
    private readonly List<LiveChannel> _legs = [];

    public string LinkedId { get; } = linkedId;

    public IReadOnlyList<LiveChannel> Legs => _legs;

    public DateTimeOffset? AnsweredAt { get; private set; }

    public void Add(LiveChannel leg) => _legs.Add(leg);

    public void Remove(LiveChannel leg) => _legs.Remove(leg);

    /// <summary>A call is answered when two of its own legs hear each other; one leg alone in a bridge waits or listens to music.</summary>
    public void Look(DateTimeOffset now)
    {
        if (AnsweredAt is null && _legs.Any(leg => leg.Bridge.Length > 0 && _legs.Any(other => other != leg && other.Bridge == leg.Bridge)))
        {
            AnsweredAt = now;
        }
    }

    public ActiveCall Describe(string nodeKey)
    {
        // The caller's leg gave the call its id; after a transfer it may be gone while the call goes on.
        var caller = _legs.Find(leg => leg.UniqueId == LinkedId) ?? _legs[0];
        var gateway = _legs.Find(leg => leg != caller && leg.OfGateway) ?? (caller.OfGateway ? caller : null);
        var direction = caller.OfGateway ? CallDirection.Inbound
            : gateway is not null ? CallDirection.Outbound
            : _legs.Exists(leg => leg != caller && leg.Endpoint.Length > 0) ? CallDirection.Internal
            : CallDirection.Outbound;
        return new ActiveCall(
            nodeKey,
            LinkedId,
            direction,
            caller.AccountCode.Length > 0 ? caller.AccountCode : null,
            caller.CallerId,
            caller.Dialled,
            gateway?.Endpoint,
            caller.StartedAt,
            AnsweredAt);
    }
}
