using TrunkFlow.Server.Asterisk.Ami;
using TrunkFlow.Server.Asterisk.Config.Text;

namespace TrunkFlow.Server.Asterisk.Conferences;

/// <summary>
/// Calls the legs of conferences, with the manager user that may. A leg is a Local channel: its second half is an ordinary call of the customer, with an
/// ordinary call record; its first half goes to the room when that call is answered.
/// </summary>
internal sealed class ConferenceCaller([FromKeyedServices(ConferenceCaller.Key)] AmiClient ami, NodeSettings node)
{
    public const string Key = "conferences";

    private const int LongestName = 40;

    /// <summary>Longer than a route hunts and a telephone rings; the dialplan's own limits end a leg before.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public bool IsReady => ami.State == AmiState.Connected;

    /// <summary>The answer only says that the switch has begun; how it ends is told by the events of the leg.</summary>
    public Task<AmiResponse> CallAsync(ConferenceCall call, CancellationToken cancellationToken) => ami.SendAsync(Action(call, node.Key), cancellationToken);

    internal static AmiAction Action(ConferenceCall call, string nodeKey) => new AmiAction("Originate")
        .With("Channel", $"Local/{AsteriskText.Dialled(call.Digits)}@tf-customer-{AsteriskText.Code(call.CustomerCode)}/n")
        .With("Context", "tf-conference")
        .With("Exten", AsteriskText.Hexadecimal(call.Room, 32).ToString())
        .With("Priority", "1")
        .With("Async", "true")
        .With("Timeout", $"{Patience.TotalMilliseconds:0}")
        .With("CallerID", AsteriskText.CallerId(Shown(call.Name), (call.CallerNumber ?? "").TrimStart('+')).ToString())
        // The record's line is the second half's, and its unique id begins with the node as every other.
        .With("ChannelId", $"{call.ParticipantId}")
        .With("OtherChannelId", $"{nodeKey}-{call.ParticipantId}")
        // Without this a leg nobody answers would leave a second line, of the first half, that belongs to no customer.
        .With("Variable", "CDR_PROP(disable)=1")
        .With("Variable", $"__TF_ORIGIN=conference:{call.ConferenceId}")
        .With("Variable", $"__TF_CONFERENCE={call.ConferenceId}");

    /// <summary>The name as far as a telephone may be shown it.</summary>
    private static string Shown(string name) =>
        string.Concat(name.Where(letter => char.IsLetterOrDigit(letter) || " .'()/+_&-".Contains(letter, StringComparison.Ordinal)).Take(LongestName)).Trim();
}
