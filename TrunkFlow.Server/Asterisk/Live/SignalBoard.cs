using TrunkFlow.Server.Asterisk.Ami;
using TrunkFlow.Server.Calls;

namespace TrunkFlow.Server.Asterisk.Live;

/// <summary>
/// What one switch said of its latest attempts. It holds so many and no more: the oldest goes first, and a call that outlives its place has a record without.
/// </summary>
internal sealed class SignalBoard(int most)
{
    /// <summary>A carrier may repeat itself for ever.</summary>
    private const int MostOfOne = 12;
    private const int LongestDetail = 20;

    private static readonly string[] Wanted = ["DialBegin", "DialState", "DialEnd", "Hangup"];

    private readonly Dictionary<string, Attempt> _attempts = new(StringComparer.Ordinal);

    /// <summary>Unique ids of called channels, the oldest first.</summary>
    private readonly Queue<string> _order = new();

    /// <summary>By caller and called channel, as a record names them.</summary>
    private readonly Dictionary<(string Caller, string Called), Attempt> _byChannels = [];

    public static bool Wants(AmiMessage message) => Wanted.Contains(message.Event, StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<CallSignal>? Of(string caller, string called) => _byChannels.TryGetValue((caller, called), out var attempt) ? [.. attempt.Signals] : null;

    public void Apply(AmiMessage message, DateTimeOffset now)
    {
        if (message.Is("DialBegin"))
        {
            Begin(message, now);
        }
        else if (_attempts.TryGetValue(message[message.Is("Hangup") ? "Uniqueid" : "DestUniqueid"], out var attempt) && SignalOf(message) is { } said && attempt.Signals.Count < MostOfOne)
        {
            attempt.Signals.Add(new CallSignal(said.Kind, (int)Math.Clamp((now - attempt.Since).TotalMilliseconds, 0, int.MaxValue), said.Detail));
        }
    }

    private void Begin(AmiMessage message, DateTimeOffset now)
    {
        var (id, channels) = (message["DestUniqueid"], (message["Uniqueid"], message["DestChannel"]));
        if (id.Length == 0 || channels.Item1.Length == 0 || _attempts.ContainsKey(id))
        {
            return;
        }

        if (_order.Count == most && _attempts.Remove(_order.Dequeue(), out var oldest))
        {
            _byChannels.Remove(oldest.Channels);
        }

        _order.Enqueue(id);
        _attempts[id] = _byChannels[channels] = new Attempt(channels, now, [new CallSignal(CallSignalKind.Dialled, 0)]);
    }

    private static (CallSignalKind Kind, string Detail)? SignalOf(AmiMessage message) => message["DialStatus"] switch
    {
        _ when message.Is("Hangup") => (CallSignalKind.HungUp, Kept(message["Cause"])),
        var status when message.Is("DialEnd") => (CallSignalKind.Ended, Kept(status)),
        "RINGING" => (CallSignalKind.Ringing, ""),
        "PROGRESS" => (CallSignalKind.Progress, ""),
        "PROCEEDING" => (CallSignalKind.Proceeding, ""),
        _ => null,
    };

    /// <summary>A word or a number, and nothing that would be read as more than one.</summary>
    private static string Kept(string said) => said.Length <= LongestDetail && said.All(char.IsAsciiLetterOrDigit) ? said : "";

    private sealed record Attempt((string Caller, string Called) Channels, DateTimeOffset Since, List<CallSignal> Signals);
}
