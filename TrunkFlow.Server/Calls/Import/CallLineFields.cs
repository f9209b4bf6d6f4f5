using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace TrunkFlow.Server.Calls.Import;

/// <summary>
/// The fields of one line as spans of its bytes. Reads what <c>cdr_custom</c> with CSV_QUOTE writes: every field quoted, a quote inside doubled; plain fields are read too.
/// </summary>
internal readonly ref struct CallLineFields
{
    /// <summary>Every configuration has written so many.</summary>
    private const int Written = (int)CallRecordColumn.Refusal + 1;

    private readonly ReadOnlySpan<byte> line;
    private readonly ReadOnlySpan<Range> ranges;

    private CallLineFields(ReadOnlySpan<byte> line, ReadOnlySpan<Range> ranges)
    {
        this.line = line;
        this.ranges = ranges;
    }

    public ReadOnlySpan<byte> this[CallRecordColumn column] => line[ranges[(int)column]];

    /// <param name="line">Without its line break.</param>
    /// <param name="ranges">
    /// Room for the known columns, cleared; what a newer configuration appends after them is passed over, and what an older one does not write yet is empty.
    /// </param>
    /// <param name="fields">The fields found.</param>
    public static CallLineFault Split(ReadOnlySpan<byte> line, Span<Range> ranges, out CallLineFields fields)
    {
        fields = default;
        var count = 0;
        var position = 0;
        while (true)
        {
            int start, end;
            if (position < line.Length && line[position] == (byte)'"')
            {
                start = position + 1;
                end = ClosingQuote(line, start);
                if (end < 0 || (end + 1 < line.Length && line[end + 1] != (byte)','))
                {
                    return CallLineFault.Quoting;
                }

                position = end + 1;
            }
            else
            {
                start = position;
                var comma = line[start..].IndexOf((byte)',');
                end = comma < 0 ? line.Length : start + comma;
                if (line[start..end].Contains((byte)'"'))
                {
                    return CallLineFault.Quoting;
                }

                position = end;
            }

            if (count < ranges.Length)
            {
                ranges[count] = start..end;
            }

            count++;
            if (position >= line.Length)
            {
                break;
            }

            position++;
        }

        fields = new CallLineFields(line, ranges);
        return count < Written ? CallLineFault.Columns : CallLineFault.None;
    }

    public string Text(CallRecordColumn column)
    {
        var text = Encoding.UTF8.GetString(this[column]);
        return text.Contains('"') ? text.Replace("\"\"", "\"", StringComparison.Ordinal) : text;
    }

    /// <summary>A uuid, or none where the field is empty; false for anything else.</summary>
    public bool TryId(CallRecordColumn column, out Guid? id)
    {
        var text = this[column];
        id = null;
        if (text.IsEmpty)
        {
            return true;
        }

        if (!Guid.TryParseExact(Ascii(text, stackalloc char[36]), "D", out var value))
        {
            return false;
        }

        id = value;
        return true;
    }

    public bool TryParty(CallRecordColumn column, out CallParty? party) => TryParty(this[column], out party);

    public static bool TryParty(ReadOnlySpan<byte> text, out CallParty? party)
    {
        party = null;
        if (text.IsEmpty)
        {
            return true;
        }

        var colon = text.IndexOf((byte)':');
        if (colon < 0 || !Guid.TryParseExact(Ascii(text[(colon + 1)..], stackalloc char[36]), "D", out var id))
        {
            return false;
        }

        var kind = text[..colon];
        var name = kind.SequenceEqual("gateway"u8) ? "gateway" : kind.SequenceEqual("trunk"u8) ? "trunk"
            : kind.SequenceEqual("extension"u8) ? "extension" : kind.SequenceEqual("conference"u8) ? "conference" : kind.SequenceEqual("test"u8) ? "test" : null;
        party = name is null ? null : new CallParty(name, id);
        return name is not null;
    }

    public bool TryNumber(CallRecordColumn column, out int? value)
    {
        var text = this[column];
        value = null;
        if (text.IsEmpty)
        {
            return true;
        }

        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        value = number;
        return true;
    }

    public bool TrySeconds(CallRecordColumn column, out decimal seconds) =>
        decimal.TryParse(this[column], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out seconds) && seconds < 100_000_000m;

    /// <summary>Seconds since 1970 with microseconds; zero means that it did not happen.</summary>
    public bool TryTime(CallRecordColumn column, out DateTimeOffset? time)
    {
        time = null;
        if (!decimal.TryParse(this[column], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) || seconds > 253_402_300_799m)
        {
            return false;
        }

        if (seconds != 0m)
        {
            // A tick is 100 ns and the file has microseconds, so nothing is rounded.
            time = DateTimeOffset.UnixEpoch.AddTicks((long)(seconds * TimeSpan.TicksPerSecond));
        }

        return true;
    }

    /// <summary>Bytes no kept text may have: control characters, and what is not UTF-8 (PostgreSQL would refuse the whole batch).</summary>
    public bool HasForbiddenCharacter(CallRecordColumn column) => this[column].IndexOfAnyInRange((byte)0, (byte)31) >= 0 || !Utf8.IsValid(this[column]);

    private static ReadOnlySpan<char> Ascii(ReadOnlySpan<byte> text, Span<char> buffer) =>
        text.Length <= buffer.Length ? buffer[..Encoding.ASCII.GetChars(text, buffer)] : [];

    private static int ClosingQuote(ReadOnlySpan<byte> line, int from)
    {
        for (var i = from; i < line.Length; i++)
        {
            if (line[i] != (byte)'"')
            {
                continue;
            }

            if (i + 1 < line.Length && line[i + 1] == (byte)'"')
            {
                i++;
                continue;
            }

            return i;
        }

        return -1;
    }
}
