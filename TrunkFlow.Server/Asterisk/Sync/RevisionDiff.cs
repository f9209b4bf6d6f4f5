using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TrunkFlow.Server.Asterisk.Sync;

/// <summary>What changed between two generations, for people: a unified diff per file, without passwords.</summary>
internal static class RevisionDiff
{
    private const int LongestText = 200_000;

    // Of this process alone: who sees the mark of a password cannot try passwords against it.
    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);

    private const byte LineEnd = (byte)'\n';

    /// <summary>Bytes of the end compared at a time.</summary>
    private const int Step = 4096;

    public static string? Between(ConfigurationFiles? before, ConfigurationFiles after)
    {
        var text = new StringBuilder();
        foreach (var name in after.ChangedFrom(before))
        {
            text.Append(CultureInfo.InvariantCulture, $"--- {name}\n+++ {name}\n");
            ReadOnlySpan<byte> old = before?.Bytes(name), now = after.Bytes(name);
            var (head, tail) = Shared(old, now);
            LineDiff.Append(text, Lines(old[head..^tail]), Lines(now[head..^tail]), Concealed, firstLine: 1 + old[..head].Count(LineEnd));
            if (text.Length > LongestText)
            {
                text.Length = LongestText;
                text.Append("\n… cut here\n");
                break;
            }
        }

        return text.Length == 0 ? null : text.ToString();
    }

    /// <summary>How many bytes of whole lines both begin and end with, without those that are shown beside a difference: of a large file nearly all of it.</summary>
    private static (int Head, int Tail) Shared(ReadOnlySpan<byte> old, ReadOnlySpan<byte> now)
    {
        var same = old.CommonPrefixLength(now);
        var head = same;
        for (var line = 0; line <= LineDiff.Context && head > 0; line++)
        {
            head = old[..(head - 1)].LastIndexOf(LineEnd) + 1;
        }

        var tail = 0;
        while (tail + Step <= Math.Min(old.Length, now.Length) - same && old[^(tail + Step)..^tail].SequenceEqual(now[^(tail + Step)..^tail]))
        {
            tail += Step;
        }

        for (var line = 0; line <= LineDiff.Context && tail > 0; line++)
        {
            tail -= old[^tail..].IndexOf(LineEnd) is >= 0 and var end ? end + 1 : tail;
        }

        return (head, tail);
    }

    private static string[] Lines(ReadOnlySpan<byte> text) =>
        text.Length == 0 ? [] : Encoding.UTF8.GetString(text[^1] == LineEnd ? text[..^1] : text).Split('\n');

    /// <summary>A changed password still shows as a changed line, for its mark differs; nobody can read it.</summary>
    private static string Concealed(string line)
    {
        var equals = line.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0 || line[..equals].Trim() is not ("password" or "md5_cred" or "password_digest"))
        {
            return line;
        }

        var hash = HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes(line));
        return $"{line[..equals]}=(hidden {Convert.ToHexStringLower(hash.AsSpan(0, 3))})";
    }
}
