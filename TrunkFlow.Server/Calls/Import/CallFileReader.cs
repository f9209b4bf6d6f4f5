namespace TrunkFlow.Server.Calls.Import;

/// <summary>Reads whole lines of a file from an offset, in memory that does not grow with the file or with a line.</summary>
/// <remarks>Not a StreamReader: offsets must be those of bytes, and a line without its end must stay unread.</remarks>
public sealed class CallFileReader : IDisposable
{
    /// <summary>Far above any call record; a longer line is passed over and reported.</summary>
    public const int LongestLine = 64 * 1024;

    // What one read of a damaged archive decompressed before the damage is lost with it, so such reads are short.
    private const int ArchivePiece = 4 * 1024;

    private readonly byte[] buffer = new byte[4 * LongestLine];
    private readonly Stream stream;
    private int start;
    private int end;
    private bool passingOver;

    /// <param name="stream">Uncompressed bytes of the file, from its beginning; closed with this reader.</param>
    /// <param name="offset">The byte to begin at.</param>
    public CallFileReader(Stream stream, long offset)
    {
        this.stream = stream;
        if (stream.CanSeek)
        {
            stream.Seek(offset, SeekOrigin.Begin);
        }
        else
        {
            for (var left = offset; left > 0;)
            {
                var count = ReadPiece(0, (int)Math.Min(left, buffer.Length));
                left = count == 0 ? 0 : left - count;
            }
        }

        Offset = offset;
    }

    /// <summary>The byte after the last line read.</summary>
    public long Offset { get; private set; }

    /// <summary>Why the file ends here although it has more: the archive is damaged.</summary>
    public InvalidDataException? Damage { get; private set; }

    /// <summary>Bytes of a line whose end is not written yet.</summary>
    public ReadOnlySpan<byte> Unfinished => passingOver ? [] : buffer.AsSpan(start, end - start);

    /// <summary>The next whole line, without its line break; valid until the next call. False where none is written yet.</summary>
    /// <param name="line">Its bytes; the first of them where it is too long.</param>
    /// <param name="offset">Where it begins.</param>
    /// <param name="tooLong">It is longer than any call record.</param>
    public bool Read(out ReadOnlySpan<byte> line, out long offset, out bool tooLong)
    {
        offset = Offset;
        while (true)
        {
            var pending = buffer.AsSpan(start, end - start);
            var length = pending.IndexOf((byte)'\n');
            if (length >= 0)
            {
                line = pending[..length].TrimEnd((byte)'\r');
                tooLong = passingOver || length > LongestLine;
                line = tooLong ? line[..Math.Min(line.Length, LongestLine)] : line;
                start += length + 1;
                Offset += length + 1;
                passingOver = false;
                return true;
            }

            if (pending.Length > LongestLine)
            {
                Offset += pending.Length;
                start = end = 0;
                passingOver = true;
            }

            if (!Fill())
            {
                line = default;
                tooLong = false;
                return false;
            }
        }
    }

    /// <summary>Takes a last line that will never get its end: of a rotated file.</summary>
    public ReadOnlySpan<byte> ReadUnfinished()
    {
        var line = Unfinished;
        Offset += line.Length;
        start = end;
        return line;
    }

    public void Dispose() => stream.Dispose();

    private bool Fill()
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            end -= start;
            start = 0;
        }

        var room = buffer.Length - end;
        var count = ReadPiece(end, stream.CanSeek ? room : Math.Min(room, ArchivePiece));
        end += count;
        return count > 0;
    }

    private int ReadPiece(int at, int room)
    {
        try
        {
            return Damage is null ? stream.Read(buffer, at, room) : 0;
        }
        catch (InvalidDataException exception)
        {
            Damage = exception;
            return 0;
        }
    }
}
