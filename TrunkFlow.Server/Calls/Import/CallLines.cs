namespace TrunkFlow.Server.Calls.Import;

/// <summary>The lines of a file from a position on, some at a time; it can go back.</summary>
/// <param name="file">Where they stand.</param>
/// <param name="offset">The byte to begin at.</param>
/// <param name="settled">Nobody writes to the file any more: a last line without its end will never get one.</param>
/// <param name="latest">The last moment a call can have begun at.</param>
public sealed class CallLines(CallFile file, long offset, bool settled, DateTimeOffset latest) : IDisposable
{
    private CallFileReader reader = new(file.Open(), offset);

    /// <summary>The byte after the last line read.</summary>
    public long Offset => reader.Offset;

    /// <summary>How many lines were read since it was last told where to begin.</summary>
    public int Taken { get; private set; }

    /// <summary>Why the file ends here although it has more: the archive is damaged.</summary>
    public InvalidDataException? Damage => reader.Damage;

    /// <summary>The next lines; fewer than asked for at the present end of the file.</summary>
    public List<BatchLine> Read(int most)
    {
        var lines = new List<BatchLine>();
        while (lines.Count < most && reader.Read(out var text, out var begin, out var tooLong))
        {
            if (!text.IsEmpty)
            {
                lines.Add(BatchLine.Read(begin, reader.Offset, text, tooLong, latest));
            }
        }

        if (lines.Count < most && settled && reader.Damage is null && !reader.Unfinished.IsEmpty)
        {
            var begin = reader.Offset;
            lines.Add(BatchLine.Read(begin, begin + reader.Unfinished.Length, reader.ReadUnfinished(), tooLong: false, latest));
        }

        Taken += lines.Count;
        return lines;
    }

    /// <summary>Reads from a position again.</summary>
    public void ReturnTo(long position)
    {
        Taken = 0;
        if (reader.Offset != position)
        {
            reader.Dispose();
            reader = new CallFileReader(file.Open(), position);
        }
    }

    public void Dispose() => reader.Dispose();
}
