namespace TrunkFlow.Server.Calls.Import;

/// <summary>A line of a batch with its place in the file: a call, or what it is quarantined for.</summary>
/// <param name="Offset">Its first byte.</param>
/// <param name="End">The byte after its line break.</param>
/// <param name="Text">As it stands in the file.</param>
/// <param name="Call">Null when it could not be read.</param>
/// <param name="Reason">Why it goes to quarantine.</param>
public sealed record BatchLine(long Offset, long End, byte[] Text, CallLine? Call, string? Reason)
{
    public static BatchLine Read(long offset, long end, ReadOnlySpan<byte> text, bool tooLong, DateTimeOffset latest)
    {
        CallLine? call = null;
        var fault = tooLong ? CallLineFault.TooLong : CallLineParser.TryParse(text, out call);
        if (call is not null && (call.StartedAt > latest || call.EndedAt > latest))
        {
            fault = CallLineFault.Time;
        }

        return fault == CallLineFault.None
            ? new BatchLine(offset, end, text.ToArray(), call, null)
            : new BatchLine(offset, end, text.ToArray(), null, Data.EnumText.Of(fault));
    }

    public BatchLine Quarantined(string reason) => this with { Call = null, Reason = reason };
}
