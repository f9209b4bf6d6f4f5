using TrunkFlow.Server.Asterisk.Ami;
using TrunkFlow.Server.Asterisk.Conferences;
using TrunkFlow.Server.Asterisk.Config.Text;

namespace TrunkFlow.Server.Asterisk.TestCalls;

/// <summary>
/// Makes test calls, with the manager user that may call. Like a conference's leg it is a Local channel: its second half is the call, with its call record; its
/// first half goes to the tones when that call is answered.
/// </summary>
internal sealed class TestCallCaller([FromKeyedServices(ConferenceCaller.Key)] AmiClient ami, NodeSettings node)
{
    /// <summary>What a telephone shows beside the number.</summary>
    private const string Name = "TrunkFlow";

    /// <summary>Longer than a route hunts and a telephone rings; the dialplan's own limits end it before.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public bool IsReady => ami.State == AmiState.Connected;

    /// <summary>The answer only says that the switch has begun; how it ends is told by the events of its channel.</summary>
    public Task<AmiResponse> CallAsync(TestCallLeg leg, CancellationToken cancellationToken) => ami.SendAsync(Action(leg, node.Key), cancellationToken);

    internal static AmiAction Action(TestCallLeg leg, string nodeKey) => new AmiAction("Originate")
        .With("Channel", $"Local/{AsteriskText.Dialled(leg.Digits)}@{Context(leg)}/n")
        .With("Context", "tf-tones")
        .With("Exten", "s")
        .With("Priority", "1")
        .With("Async", "true")
        .With("Timeout", $"{Patience.TotalMilliseconds:0}")
        .With("CallerID", AsteriskText.CallerId(Name, (leg.CallerNumber ?? "").TrimStart('+')).ToString())
        // The record's line is the second half's, and its unique id begins with the node as every other.
        .With("ChannelId", $"{leg.Id}")
        .With("OtherChannelId", $"{nodeKey}-{leg.Id}")
        // Without this a call nobody answers would leave a second line, of the first half, that belongs to no call.
        .With("Variable", "CDR_PROP(disable)=1")
        .With("Variable", $"__TF_ORIGIN=test:{leg.Id}");

    private static string Context(TestCallLeg leg) => leg.CustomerCode is { } code ? $"tf-customer-{AsteriskText.Code(code)}" : $"tf-through-{AsteriskText.Name(leg.Endpoint ?? "")}";
}
