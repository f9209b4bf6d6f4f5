using TrunkFlow.Server.Asterisk.Ami;
using TrunkFlow.Server.Calls;

namespace TrunkFlow.Server.Asterisk.Live;

/// <summary>
/// Every channel and call of one switch, kept from its events. Each event states a fact about one channel, so a list taken while
/// events wait in the queue does no harm: what they repeat changes nothing.
/// </summary>
internal sealed class CallBoard(string nodeKey)
{
    /// <summary>A channel is heard of when it is born, which is before it asks; only the two do not come by the same way.</summary>
    private static readonly TimeSpan HeardByThen = TimeSpan.FromSeconds(10);

    /// <summary>Records that did not come by then do not hold money any longer: something is wrong that is told of elsewhere.</summary>
    private static readonly TimeSpan BookedByThen = TimeSpan.FromMinutes(5);

    /// <summary>The new balance is heard of by another way than that of the record: rather counted twice for a moment than not at all.</summary>
    private static readonly TimeSpan BalanceKnownBy = TimeSpan.FromSeconds(2);

    private static readonly string[] Wanted = ["Newchannel", "NewAccountCode", "BridgeEnter", "BridgeLeave", "Hangup"];

    private readonly Dictionary<string, LiveChannel> _channels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LiveCall> _calls = new(StringComparer.Ordinal);

    /// <summary>By the channel that asked, which may not have been heard of yet.</summary>
    private readonly Dictionary<string, (SoldCall Sold, DateTimeOffset At)> _sold = new(StringComparer.Ordinal);

    /// <summary>Ended, and not booked yet as far as anybody told; by the call's linked id.</summary>
    private readonly List<(string LinkedId, HeldMoney Held, DateTimeOffset Until)> _unbooked = [];

    public int Channels => _channels.Count;

    public static bool Wants(AmiMessage message) => Wanted.Contains(message.Event, StringComparer.OrdinalIgnoreCase);

    public List<ActiveCall> Describe() => [.. _calls.Values.Select(call => call.Describe(nodeKey) with { Sold = SoldOf(call) })];

    /// <summary>A channel has been let through at a price.</summary>
    public void Sell(string uniqueId, SoldCall sold, DateTimeOffset now) => _sold[uniqueId] = (sold, now);

    /// <summary>Legs whose price was told by the switch only: they were let through before this program was here.</summary>
    public List<LiveChannel> SoldBefore() => [.. _channels.Values.Where(channel => channel.SoldBy is not null && !_sold.ContainsKey(channel.UniqueId))];

    /// <summary>What calls cost that are over but not booked.</summary>
    public List<HeldMoney> Unbooked(DateTimeOffset now)
    {
        Forget(now);
        return [.. _unbooked.Select(call => call.Held)];
    }

    /// <summary>All that calls hold of one customer's money: those that were let through, heard of or not, and those that are over but not booked.</summary>
    public decimal HeldBy(Guid customer, DateTimeOffset now) =>
        _sold.Where(sale => sale.Value.Sold.CustomerId == customer && !IsLost(sale.Key, sale.Value.At, now)).Sum(sale => sale.Value.Sold.Held(Talk(sale.Key, now)))
        + _unbooked.Where(call => call.Held.CustomerId == customer && call.Until >= now).Sum(call => call.Held.Amount);

    /// <summary>The records of calls are in the store, and so is what they cost.</summary>
    public void Booked(IReadOnlySet<string> linkedIds, DateTimeOffset now)
    {
        for (var index = 0; index < _unbooked.Count; index++)
        {
            var call = _unbooked[index];
            _unbooked[index] = linkedIds.Contains(call.LinkedId) ? call with { Until = now + BalanceKnownBy } : call;
        }
    }

    /// <summary>The channels of a call, the caller's first; none when there is no such call.</summary>
    public List<string> ChannelsOf(string linkedId) =>
        _calls.TryGetValue(linkedId, out var call) ? [.. call.Legs.OrderByDescending(leg => leg == call.Caller).Select(leg => leg.Name)] : [];

    /// <summary>Starts over from the events of Status.</summary>
    public void Restore(IEnumerable<AmiMessage> listed, DateTimeOffset now)
    {
        Clear();
        foreach (var channel in listed.Select(line => LiveChannel.Listed(line, now)).OrderBy(channel => channel.StartedAt))
        {
            Add(channel);
        }

        foreach (var call in _calls.Values)
        {
            call.Look(call.Caller.AnsweredAt ?? now);
        }
    }

    public void Clear()
    {
        _channels.Clear();
        _calls.Clear();
    }

    /// <summary>Takes one event; true when it began a new call.</summary>
    public bool Apply(AmiMessage message, DateTimeOffset now)
    {
        if (message.Is("Newchannel"))
        {
            return !_channels.ContainsKey(message["Uniqueid"]) && Add(LiveChannel.Born(message, now));
        }

        if (_channels.TryGetValue(message["Uniqueid"], out var channel))
        {
            Change(channel, message, now);
        }

        return false;
    }

    private bool Add(LiveChannel channel)
    {
        _channels[channel.UniqueId] = channel;
        var known = _calls.TryGetValue(channel.LinkedId, out var call);
        if (call is null)
        {
            _calls[channel.LinkedId] = call = new LiveCall(channel.LinkedId);
        }

        call.Add(channel);
        return !known;
    }

    private void Change(LiveChannel channel, AmiMessage message, DateTimeOffset now)
    {
        switch (message.Event)
        {
            case "NewAccountCode":
                channel.AccountCode = message["AccountCode"];
                break;
            case "BridgeEnter":
                channel.Bridge = message["BridgeUniqueid"];
                _calls[channel.LinkedId].Look(now);
                break;
            case "BridgeLeave" when channel.Bridge == message["BridgeUniqueid"]:
                channel.Bridge = "";
                break;
            case "Hangup":
                Remove(channel, now);
                break;
        }
    }

    private void Remove(LiveChannel channel, DateTimeOffset now)
    {
        _channels.Remove(channel.UniqueId);
        var call = _calls[channel.LinkedId];
        call.Remove(channel);
        if (_sold.Remove(channel.UniqueId, out var sale) && call.AnsweredAt is { } answered)
        {
            _unbooked.Add((call.LinkedId, new HeldMoney(sale.Sold.CustomerId, sale.Sold.Cost(now - answered)), now + BookedByThen));
        }

        if (call.Legs.Count == 0)
        {
            _calls.Remove(call.LinkedId);
        }
    }

    private SoldCall? SoldOf(LiveCall call) => call.Legs.Select(leg => _sold.GetValueOrDefault(leg.UniqueId).Sold).FirstOrDefault(sold => sold is not null);

    private TimeSpan Talk(string uniqueId, DateTimeOffset now) =>
        _channels.TryGetValue(uniqueId, out var channel) && _calls[channel.LinkedId].AnsweredAt is { } answered ? now - answered : TimeSpan.Zero;

    private bool IsLost(string uniqueId, DateTimeOffset soldAt, DateTimeOffset now) => now - soldAt > HeardByThen && !_channels.ContainsKey(uniqueId);

    private void Forget(DateTimeOffset now)
    {
        _unbooked.RemoveAll(call => call.Until < now);
        foreach (var lost in _sold.Where(sale => IsLost(sale.Key, sale.Value.At, now)).Select(sale => sale.Key).ToList())
        {
            _sold.Remove(lost);
        }
    }
}
