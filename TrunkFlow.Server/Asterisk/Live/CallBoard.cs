using System.Globalization;
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

    private static readonly string[] Wanted = ["Newchannel", "NewAccountCode", "BridgeEnter", "BridgeLeave", "Hangup", "FullyBooted"];

    private readonly Dictionary<string, LiveChannel> _channels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LiveCall> _calls = new(StringComparer.Ordinal);

    /// <summary>By the channel that asked, which may not have been heard of yet.</summary>
    private readonly Dictionary<string, Sale> _sold = new(StringComparer.Ordinal);

    private readonly UnbookedCalls _unbooked = new();

    private DateTimeOffset? _knownSince;
    private DateTimeOffset? _lostAt;
    private DateTimeOffset? _bootedAt;

    /// <summary>Whether it says what the switch carries; else calls may have come and gone unseen.</summary>
    public bool Known => _knownSince is not null;

    public int Channels => _channels.Count;

    public static bool Wants(AmiMessage message) => Wanted.Contains(message.Event, StringComparer.OrdinalIgnoreCase);

    public List<ActiveCall> Describe() => [.. _calls.Values.Select(call => call.Describe(nodeKey) with { Sold = SoldOf(call) })];

    /// <summary>A channel has been let through at a price.</summary>
    public void Sell(string uniqueId, SoldCall sold, DateTimeOffset now) =>
        _sold[uniqueId] = new Sale(sold, now) { Call = _channels.TryGetValue(uniqueId, out var channel) ? _calls[channel.LinkedId] : null };

    /// <summary>Legs whose price was told by the switch only: they were let through before this program was here.</summary>
    public List<LiveChannel> SoldBefore() => [.. _channels.Values.Where(channel => channel.SoldBy is not null && !_sold.ContainsKey(channel.UniqueId))];

    /// <summary>What is held, by customer, for calls that are over but not booked, and for those of which nobody heard what became of them.</summary>
    public List<HeldMoney> Unbooked(DateTimeOffset now)
    {
        Forget(now);
        var over = _unbooked.Sums(now).Select(sum => new HeldMoney(sum.Key, sum.Value));
        var unheard = _sold.Where(sale => Unheard(sale.Key, sale.Value)).Select(sale => sale.Value.Sold.HeldAt(Talk(sale.Key, sale.Value, now)));
        return [.. over.Concat(unheard).GroupBy(held => held.CustomerId).Select(held => new HeldMoney(held.Key, held.Sum(one => one.Amount), held.Sum(one => one.Ahead)))];
    }

    /// <summary>When the first answered call ended whose record must come and has not; null where none is missing.</summary>
    public DateTimeOffset? UnbookedSince(DateTimeOffset now)
    {
        Forget(now);
        return _unbooked.Since(now);
    }

    /// <summary>All that calls hold of one customer's money: those that were let through, heard of or not, and those that are over but not booked.</summary>
    public decimal HeldBy(Guid customer, DateTimeOffset now)
    {
        Forget(now);
        return _sold.Where(sale => sale.Value.Sold.CustomerId == customer).Sum(sale => sale.Value.Sold.Held(Talk(sale.Key, sale.Value, now)))
            + _unbooked.Sums(now).GetValueOrDefault(customer);
    }

    /// <summary>Records are in the store, and so is what their calls cost.</summary>
    /// <param name="paid">Answered calls, by unique and by linked id.</param>
    /// <param name="over">Unique ids of all of them.</param>
    /// <param name="upTo">When the last of them ended.</param>
    /// <param name="now">This moment.</param>
    public void Booked(IReadOnlySet<string> paid, IReadOnlySet<string> over, DateTimeOffset upTo, DateTimeOffset now)
    {
        // While the switch is away only its records tell that a call is over.
        foreach (var (id, sale) in _sold.Where(sale => Unheard(sale.Key, sale.Value)).ToList())
        {
            var isPaid = sale.Ids(id).Any(paid.Contains);
            if (isPaid)
            {
                End(id, sale, now);
            }

            if (isPaid || over.Contains(id))
            {
                _sold.Remove(id);
            }
        }

        _unbooked.Booked(paid, upTo, now);
    }

    /// <summary>The channels of a call, the caller's first; none when there is no such call.</summary>
    public List<string> ChannelsOf(string linkedId) =>
        _calls.TryGetValue(linkedId, out var call) ? [.. call.Legs.OrderByDescending(leg => leg == call.Caller).Select(leg => leg.Name)] : [];

    /// <summary>Starts over from the events of Status.</summary>
    public void Restore(IEnumerable<AmiMessage> listed, DateTimeOffset now)
    {
        Lose(now);
        _knownSince = now;
        foreach (var channel in listed.Select(line => LiveChannel.Listed(line, now)).OrderBy(channel => channel.StartedAt))
        {
            Add(channel);
        }

        foreach (var call in _calls.Values)
        {
            call.Look(call.Caller.AnsweredAt ?? now);
        }
    }

    /// <summary>The switch is not heard any more. Calls go on holding money as if they went on; what became of them is known when they are listed again.</summary>
    public void Lose(DateTimeOffset now)
    {
        _lostAt = Known ? now : _lostAt;
        _knownSince = null;
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

        if (message.Is("FullyBooted"))
        {
            _bootedAt = int.TryParse(message["Uptime"], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? now.AddSeconds(-seconds) : null;
        }
        else if (_channels.TryGetValue(message["Uniqueid"], out var channel))
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
        if (_sold.TryGetValue(channel.UniqueId, out var sale))
        {
            sale.Call = call;
        }

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
        if (_sold.Remove(channel.UniqueId, out var sale))
        {
            if (call.AnsweredAt is not null)
            {
                End(channel.UniqueId, sale, now);
            }
        }
        else if (channel.UniqueId == call.LinkedId && channel.AccountCode.Length > 0 && call.AnsweredAt is not null)
        {
            // A customer's call that the switch let through by itself has a record too.
            _unbooked.Add([call.LinkedId], null, now, answered: true);
        }

        if (call.Legs.Count == 0)
        {
            _calls.Remove(call.LinkedId);
        }
    }

    private SoldCall? SoldOf(LiveCall call) => call.Legs.Select(leg => _sold.GetValueOrDefault(leg.UniqueId)?.Sold).FirstOrDefault(sold => sold is not null);

    /// <summary>It may talk, or have ended, without anybody having heard of it.</summary>
    private bool Unheard(string uniqueId, Sale sale) => !_channels.ContainsKey(uniqueId) && (_knownSince is not { } since || sale.At < since);

    private TimeSpan Talk(string uniqueId, Sale sale, DateTimeOffset now) => Unheard(uniqueId, sale) || sale.Call?.AnsweredAt is not null ? sale.Talk(now) : TimeSpan.Zero;

    /// <summary>What was sold is over, by a moment at the latest.</summary>
    private void End(string uniqueId, Sale sale, DateTimeOffset at) =>
        _unbooked.Add(sale.Ids(uniqueId), new HeldMoney(sale.Sold.CustomerId, sale.Sold.Cost(sale.Talk(at))), at, sale.Call?.AnsweredAt is not null);

    private void Forget(DateTimeOffset now)
    {
        if (_knownSince is not { } since)
        {
            return;
        }

        foreach (var (id, sale) in _sold.Where(sale => !_channels.ContainsKey(sale.Key) && now - Later(sale.Value.At, since) > HeardByThen).ToList())
        {
            if (Unheard(id, sale))
            {
                // It has ended while nobody heard; with the switch, where that has started anew.
                var lost = Later(sale.At, _lostAt ?? since);
                End(id, sale, _bootedAt > lost ? lost : since);
            }

            // Else it never came.
            _sold.Remove(id);
        }
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    /// <summary>What a channel was let through for. Its call, once heard of, stays known when the switch is not.</summary>
    private sealed class Sale(SoldCall sold, DateTimeOffset at)
    {
        public SoldCall Sold { get; } = sold;

        public DateTimeOffset At { get; } = at;

        public LiveCall? Call { get; set; }

        public IEnumerable<string> Ids(string uniqueId) => Call is null ? [uniqueId] : [uniqueId, Call.LinkedId];

        /// <summary>At most.</summary>
        public TimeSpan Talk(DateTimeOffset until) => until - (Call?.AnsweredAt ?? At);
    }
}
