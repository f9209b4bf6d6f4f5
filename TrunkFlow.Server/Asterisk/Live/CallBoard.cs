using TrunkFlow.Server.Asterisk.Ami;
using TrunkFlow.Server.Calls;

namespace TrunkFlow.Server.Asterisk.Live;

/// <summary>
/// Every channel and call of one switch, kept from its events. Each event states a fact about one channel, so a list taken while
/// events wait in the queue does no harm: what they repeat changes nothing.
/// </summary>
internal sealed class CallBoard(string nodeKey)
{
    private static readonly string[] Wanted = ["Newchannel", "NewAccountCode", "BridgeEnter", "BridgeLeave", "Hangup"];

    private readonly Dictionary<string, LiveChannel> _channels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LiveCall> _calls = new(StringComparer.Ordinal);

    public int Channels => _channels.Count;

    public static bool Wants(AmiMessage message) => Wanted.Contains(message.Event, StringComparer.OrdinalIgnoreCase);

    public List<ActiveCall> Describe() => [.. _calls.Values.Select(call => call.Describe(nodeKey))];

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
                Remove(channel);
                break;
        }
    }

    private void Remove(LiveChannel channel)
    {
        _channels.Remove(channel.UniqueId);
        var call = _calls[channel.LinkedId];
        call.Remove(channel);
        if (call.Legs.Count == 0)
        {
            _calls.Remove(call.LinkedId);
        }
    }
}
