using System.Buffers;
using System.IO.Pipelines;
using System.Text;

namespace TrunkFlow.Server.Asterisk.Ami;

/// <summary>
/// Cuts the stream into frames: lines end with CR LF, a frame ends with an empty line. A lone LF belongs to its value
/// (some values hold text of several lines). A frame larger than the limit is a fault, so memory stays bounded.
/// </summary>
internal sealed class AmiFrameReader(PipeReader pipe, int longestFrame)
{
    private static readonly byte[] LineEnd = "\r\n"u8.ToArray();

    private readonly List<AmiField> _fields = [];
    private long _size;

    /// <summary>The greeting is the only line outside a frame.</summary>
    public async Task<string?> ReadBannerAsync(CancellationToken cancellationToken) => await ReadLineAsync(cancellationToken);

    /// <summary>The next frame, or null when the stream ended. Half a frame at the end is dropped.</summary>
    public async Task<AmiMessage?> ReadAsync(CancellationToken cancellationToken)
    {
        while (await ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.Length > 0)
            {
                _fields.Add(AmiField.Parse(line));
                continue;
            }

            _size = 0;
            if (_fields.Count > 0)
            {
                var message = new AmiMessage(_fields.ToArray());
                _fields.Clear();
                return message;
            }
        }

        return null;
    }

    private async Task<string?> ReadLineAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var result = await pipe.ReadAsync(cancellationToken);
            var buffer = result.Buffer;
            if (Cut(ref buffer) is { } line)
            {
                pipe.AdvanceTo(buffer.Start);
                return line;
            }

            if (_size + buffer.Length > longestFrame)
            {
                throw TooLong();
            }

            pipe.AdvanceTo(buffer.Start, buffer.End);
            if (result.IsCompleted)
            {
                return null;
            }
        }
    }

    private string? Cut(ref ReadOnlySequence<byte> buffer)
    {
        var reader = new SequenceReader<byte>(buffer);
        if (!reader.TryReadTo(out ReadOnlySequence<byte> line, LineEnd))
        {
            return null;
        }

        _size += line.Length + LineEnd.Length;
        if (_size > longestFrame)
        {
            throw TooLong();
        }

        buffer = buffer.Slice(reader.Position);
        return Encoding.UTF8.GetString(line);
    }

    private AmiProtocolException TooLong() => new($"A frame of more than {longestFrame} bytes");
}
