using System.Globalization;

namespace TrunkFlow.Server.Calls.Import;

/// <summary>Reads <c>1:gateway:uuid:CHANUNAVAIL:20/2:…</c>, the attempts before a line that have none of their own.</summary>
public static class TrailParser
{
    public static bool TryParse(ReadOnlySpan<byte> text, out IReadOnlyList<SilentAttempt> attempts)
    {
        attempts = [];
        if (text.IsEmpty)
        {
            return true;
        }

        var found = new List<SilentAttempt>();
        foreach (var part in text.Split((byte)'/'))
        {
            if (!TryAttempt(text[part], out var attempt))
            {
                return false;
            }

            found.Add(attempt);
        }

        attempts = found;
        return true;
    }

    private static bool TryAttempt(ReadOnlySpan<byte> text, out SilentAttempt attempt)
    {
        attempt = default;
        Span<Range> parts = stackalloc Range[5];
        var count = 0;
        foreach (var part in text.Split((byte)':'))
        {
            if (count == parts.Length)
            {
                return false;
            }

            parts[count++] = part;
        }

        if (count != parts.Length
            || !int.TryParse(text[parts[0]], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || !CallLineFields.TryParty(text[parts[1].Start..parts[2].End], out var target) || target is null)
        {
            return false;
        }

        int? cause = int.TryParse(text[parts[4]], NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : null;
        attempt = new SilentAttempt(number, target.Value, DispositionOf(text[parts[3]]), cause);
        return number > 0 && (cause is not null || text[parts[4]].IsEmpty);
    }

    private static CallDisposition DispositionOf(ReadOnlySpan<byte> dialStatus) =>
        dialStatus.SequenceEqual("BUSY"u8) ? CallDisposition.Busy
        : dialStatus.SequenceEqual("CONGESTION"u8) ? CallDisposition.Congestion
        : dialStatus.SequenceEqual("NOANSWER"u8) ? CallDisposition.NoAnswer
        : CallDisposition.Failed;
}
