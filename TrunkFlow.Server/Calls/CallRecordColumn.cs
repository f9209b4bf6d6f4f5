namespace TrunkFlow.Server.Calls;

/// <summary>
/// The fields of one line of the call record file, in file order: <c>fields[(int)CallRecordColumn.Cause]</c>. A contract between the
/// generated Asterisk configuration, which writes the file, and the importer, which reads it; docs/asterisk.md ("Call record file") gives
/// the meaning of each. New columns are only ever appended.
/// </summary>
public enum CallRecordColumn
{
    // What Asterisk knows.
    UniqueId,
    LinkedId,
    Sequence,
    AccountCode,
    Source,
    CallerId,
    Destination,
    Context,
    Channel,
    DestinationChannel,
    LastApplication,
    Start,
    Answer,
    End,
    Duration,
    BillableSeconds,
    Disposition,
    AmaFlags,

    // What our dialplan says.
    Customer,
    Direction,
    Origin,
    Target,
    Gateway,
    Route,
    Did,
    Conference,
    Dialed,
    Number,
    Sent,
    Attempt,
    Cause,
    SipStatus,
    DialStatus,
    Trail,
    RingMilliseconds,
    ProgressMilliseconds,
    HangupSide,
    Refusal,
    SellRate,
    BuyRate,
}
