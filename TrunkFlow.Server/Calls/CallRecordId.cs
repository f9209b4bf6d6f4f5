using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TrunkFlow.Server.Calls;

/// <summary>
/// The key of a call record, made from the call itself so that a second import of the same line is the same row: 48 bits of milliseconds, then
/// a hash of node, unique id, sequence and attempt, in the shape of a uuid v7 (RFC 9562 section 5.7).
/// </summary>
public static class CallRecordId
{
    private static readonly long Last = DateTimeOffset.MaxValue.AddDays(-1).ToUnixTimeMilliseconds();

    /// <param name="startedAt">Start of the record, as the switch wrote it.</param>
    /// <param name="node">Key of the node that wrote it.</param>
    /// <param name="uniqueId">Asterisk's channel id.</param>
    /// <param name="sequence">Asterisk's number of the record.</param>
    /// <param name="silentAttempt">Number of an attempt that has no line of its own; 0 for the line itself.</param>
    public static Guid Of(DateTimeOffset startedAt, string node, string uniqueId, long sequence, int silentAttempt = 0)
    {
        Span<byte> bytes = stackalloc byte[32];
        var name = string.Create(CultureInfo.InvariantCulture, $"{node}\n{uniqueId}\n{sequence}\n{silentAttempt}");
        SHA256.HashData(Encoding.UTF8.GetBytes(name), bytes);
        var key = bytes[..16];
        Span<byte> time = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(time, startedAt.ToUnixTimeMilliseconds());
        time[2..].CopyTo(key);
        key[6] = (byte)(key[6] & 0x0F | 0x70);
        key[8] = (byte)(key[8] & 0x3F | 0x80);
        return new Guid(key, bigEndian: true);
    }

    /// <summary>The record of a key. The key holds the start to the millisecond, which is enough to read one month.</summary>
    public static IQueryable<CallRecord> OfId(this IQueryable<CallRecord> records, Guid id)
    {
        var from = StartOf(id);
        var until = from.AddMilliseconds(1);
        return records.Where(record => record.StartedAt >= from && record.StartedAt < until && record.Id == id);
    }

    /// <summary>The start inside the key; the last there can be for a key that is of no record.</summary>
    public static DateTimeOffset StartOf(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        Span<byte> time = stackalloc byte[8];
        time.Clear();
        bytes[..6].CopyTo(time[2..]);
        return DateTimeOffset.FromUnixTimeMilliseconds(Math.Min(BinaryPrimitives.ReadInt64BigEndian(time), Last));
    }
}
