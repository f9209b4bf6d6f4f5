using TrunkFlow.Server.Calls;

namespace TrunkFlow.Server.Asterisk.Config;

/// <summary>The <c>cdr_custom</c> mapping that makes Asterisk write the columns of <see cref="CallRecordColumn"/>.</summary>
public static class CallRecordMapping
{
    /// <summary>Below Asterisk's log directory, in <c>cdr-custom/</c>.</summary>
    public const string FileName = "trunkflow.csv";

    public static string Line => $"{FileName} => {string.Join(',', Columns.Select(column => $"${{CSV_QUOTE(${{CDR({Expression(column)})}})}}"))}";

    /// <summary>Whole text of <c>cdr_custom.conf</c>.</summary>
    public static string File => $"[mappings]\n{Line}\n";

    public static IReadOnlyList<CallRecordColumn> Columns { get; } = Enum.GetValues<CallRecordColumn>();

    /// <summary>The argument of <c>CDR()</c>: Asterisk's own field, or the <c>tf_</c> variable our dialplan sets.</summary>
    public static string Expression(CallRecordColumn column) => column switch
    {
        CallRecordColumn.UniqueId => "uniqueid",
        CallRecordColumn.LinkedId => "linkedid",
        CallRecordColumn.Sequence => "sequence",
        CallRecordColumn.AccountCode => "accountcode",
        CallRecordColumn.Source => "src",
        CallRecordColumn.CallerId => "clid",
        CallRecordColumn.Destination => "dst",
        CallRecordColumn.Context => "dcontext",
        CallRecordColumn.Channel => "channel",
        CallRecordColumn.DestinationChannel => "dstchannel",
        CallRecordColumn.LastApplication => "lastapp",
        CallRecordColumn.Start => "start,u",
        CallRecordColumn.Answer => "answer,u",
        CallRecordColumn.End => "end,u",
        CallRecordColumn.Duration => "duration,f",
        CallRecordColumn.BillableSeconds => "billsec,f",
        CallRecordColumn.Disposition => "disposition",
        CallRecordColumn.AmaFlags => "amaflags",
        CallRecordColumn.Customer => "tf_customer",
        CallRecordColumn.Direction => "tf_direction",
        CallRecordColumn.Origin => "tf_origin",
        CallRecordColumn.Target => "tf_target",
        CallRecordColumn.Gateway => "tf_gateway",
        CallRecordColumn.Route => "tf_route",
        CallRecordColumn.Did => "tf_did",
        CallRecordColumn.Conference => "tf_conference",
        CallRecordColumn.Dialed => "tf_dialed",
        CallRecordColumn.Number => "tf_number",
        CallRecordColumn.Sent => "tf_sent",
        CallRecordColumn.Attempt => "tf_attempt",
        CallRecordColumn.Cause => "tf_cause",
        CallRecordColumn.SipStatus => "tf_sip",
        CallRecordColumn.DialStatus => "tf_dialstatus",
        CallRecordColumn.Trail => "tf_trail",
        CallRecordColumn.RingMilliseconds => "tf_ring_ms",
        CallRecordColumn.ProgressMilliseconds => "tf_progress_ms",
        CallRecordColumn.HangupSide => "tf_hangup",
        CallRecordColumn.Refusal => "tf_refusal",
        CallRecordColumn.SellRate => "tf_sell_rate",
        CallRecordColumn.BuyRate => "tf_buy_rate",
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, null),
    };
}
