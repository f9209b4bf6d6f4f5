using TrunkFlow.Server.Calls;

namespace TrunkFlow.Server.Asterisk.Live;

/// <summary>The legs of one call, and what they say together.</summary>
internal sealed class LiveCall(string linkedId)
{
    private readonly List<LiveChannel> _legs = [];
    private LiveChannel? _caller;

    public string LinkedId { get; } = linkedId;

    public IReadOnlyList<LiveChannel> Legs => _legs;

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>
    /// Its leg gave the call its id. It stays who called when that leg has gone: for a moment at the call's end, for long after a transfer. Where nobody saw
    /// it, the oldest leg stands for it.
    /// </summary>
    public LiveChannel Caller => _caller ?? _legs[0];

    public void Add(LiveChannel leg)
    {
        _legs.Add(leg);
        _caller = leg.UniqueId == LinkedId ? leg : _caller;
    }

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
        var caller = Caller;
        var gateway = _legs.Find(leg => leg != caller && leg.OfGateway) ?? (caller.OfGateway ? caller : null);
        var direction = caller.OfGateway ? CallDirection.Inbound
            : gateway is not null ? CallDirection.Outbound
            : _legs.Exists(leg => leg != caller && leg.Endpoint.Length > 0) ? CallDirection.Internal
            : CallDirection.Outbound;
        return new ActiveCall(
            nodeKey,
            LinkedId,
            direction,
            Customer(caller),
            caller.CallerId,
            caller.CalledByUs ?? caller.Dialled,
            gateway?.Endpoint,
            caller.StartedAt,
            AnsweredAt);
    }

    /// <summary>A conference's leg is called by the room, which has no account; the call it makes has.</summary>
    private string? Customer(LiveChannel caller) =>
        _legs.Select(leg => leg.AccountCode).Prepend(caller.AccountCode).FirstOrDefault(account => account.Length > 0);
}
