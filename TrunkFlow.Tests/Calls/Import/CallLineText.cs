using System.Globalization;
using TrunkFlow.Server.Calls;

namespace TrunkFlow.Tests.Calls.Import;

/// <summary>Writes a line as <c>cdr_custom</c> does; an answered outbound call unless told otherwise.</summary>
internal sealed class CallLineText
{
    public static readonly DateTimeOffset Start = new(2026, 11, 22, 13, 0, 0, TimeSpan.Zero);

    private readonly string[] fields = new string[Enum.GetValues<CallRecordColumn>().Length];

    public CallLineText(string uniqueId = "pbx1-1795345833.0", int sequence = 0, int billable = 60)
    {
        Array.Fill(fields, "");
        With(CallRecordColumn.UniqueId, uniqueId).With(CallRecordColumn.LinkedId, uniqueId);
        With(CallRecordColumn.Sequence, sequence.ToString(CultureInfo.InvariantCulture));
        With(CallRecordColumn.Source, "551130001000").With(CallRecordColumn.CallerId, "\"Ana\" <551130001000>");
        With(CallRecordColumn.Destination, "5511987654321").With(CallRecordColumn.Channel, "PJSIP/trunk-acme-00000000");
        With(CallRecordColumn.DestinationChannel, "PJSIP/gw-vivo-00000001").With(CallRecordColumn.LastApplication, "Dial");
        With(CallRecordColumn.Direction, "outbound");
        With(CallRecordColumn.Dialed, "011987654321").With(CallRecordColumn.Number, "+5511987654321").With(CallRecordColumn.Sent, "011987654321");
        With(CallRecordColumn.Attempt, "1").With(CallRecordColumn.Cause, "16").With(CallRecordColumn.HangupSide, "caller");
        With(CallRecordColumn.RingMilliseconds, "203").With(CallRecordColumn.AmaFlags, "DOCUMENTATION");
        At(Start, billable);
    }

    public int Billable { get; private set; }

    public CallLineText With(CallRecordColumn column, string value)
    {
        fields[(int)column] = value;
        return this;
    }

    public CallLineText With(CallRecordColumn column, Guid value) => With(column, value.ToString());

    public CallLineText At(DateTimeOffset start, int billable)
    {
        Billable = billable;
        With(CallRecordColumn.Disposition, billable == 0 ? "NO ANSWER" : "ANSWERED");
        With(CallRecordColumn.Start, Seconds(start)).With(CallRecordColumn.Answer, billable == 0 ? "0.000000" : Seconds(start.AddSeconds(2)));
        With(CallRecordColumn.End, Seconds(start.AddSeconds(2 + billable)));
        With(CallRecordColumn.Duration, (billable + 2.5m).ToString("F6", CultureInfo.InvariantCulture));
        return With(CallRecordColumn.BillableSeconds, billable == 0 ? "0.000000" : (billable + 0.007m).ToString("F6", CultureInfo.InvariantCulture));
    }

    public CallLineText NotAnswered(string disposition, int cause) =>
        At(Start, 0).With(CallRecordColumn.Disposition, disposition).With(CallRecordColumn.Cause, cause.ToString(CultureInfo.InvariantCulture));

    public override string ToString() => string.Join(',', fields.Select(field => $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));

    private static string Seconds(DateTimeOffset time) =>
        (time.ToUnixTimeMilliseconds() / 1000m).ToString("F6", CultureInfo.InvariantCulture);
}
