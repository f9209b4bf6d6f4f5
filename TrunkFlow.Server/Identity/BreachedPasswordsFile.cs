using System.Security.Cryptography;
using System.Text;

namespace TrunkFlow.Server.Identity;

/// <summary>
/// The list of Have I Been Pwned as its downloader writes it into one file (https://github.com/HaveIBeenPwned/PwnedPasswordsDownloader): lines of
/// <c>SHA-1 in hexadecimal:count</c>, sorted. Searched where it lies, a few hundred bytes at a time, however large it is. It stays open: a newer
/// list is read after a restart.
/// </summary>
public sealed class BreachedPasswordsFile(string path) : IBreachedPasswords, IDisposable
{
    private const int HashLength = 2 * SHA1.HashSizeInBytes;

    /// <summary>More than a line has: the hash, a colon, a count of up to ten digits, the end.</summary>
    private const int LongestLine = 64;

    private readonly Microsoft.Win32.SafeHandles.SafeFileHandle file = File.OpenHandle(path, options: FileOptions.RandomAccess);

    /// <summary>What is wrong with the file, null when nothing is: read once at the start, not at the first new password.</summary>
    public static string? Problem(string path)
    {
        try
        {
            using var lines = new StreamReader(path);
            var start = new char[HashLength + 1];
            return lines.ReadBlock(start) > HashLength && start[..HashLength].All(char.IsAsciiHexDigit) && start[HashLength] == ':'
                ? null
                : "does not begin with a SHA-1 hash and its count";
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return "cannot be read";
        }
    }

    public async Task<bool> HaveAsync(string password, CancellationToken cancellationToken)
    {
#pragma warning disable CA5350 // The list's format is SHA-1; nothing is protected by it.
        var wanted = Encoding.ASCII.GetBytes(Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(password))));
#pragma warning restore CA5350
        var (from, until) = (0L, RandomAccess.GetLength(file));
        while (from < until)
        {
            var (start, hash) = await LineAtAsync(from, from + ((until - from) / 2), cancellationToken);
            switch (wanted.AsSpan().SequenceCompareTo(hash))
            {
                case 0:
                    return true;
                case < 0:
                    until = start;
                    break;
                default:
                    from = start + hash.Length;
                    from += await ToNextLineAsync(from, cancellationToken);
                    break;
            }
        }

        return false;
    }

    public void Dispose() => file.Dispose();

    // The line a place lies in begins after the line end before it, or where the search may begin.
    private async Task<(long Start, byte[] Hash)> LineAtAsync(long from, long place, CancellationToken cancellationToken)
    {
        var look = Math.Max(from, place - LongestLine);
        var before = await ReadAsync(look, (int)(place - look), cancellationToken);
        var start = look + Array.LastIndexOf(before, (byte)'\n') + 1;
        var hash = await ReadAsync(start, HashLength, cancellationToken);
        return (start, Array.ConvertAll(hash, letter => (byte)char.ToUpperInvariant((char)letter)));
    }

    private async Task<int> ToNextLineAsync(long place, CancellationToken cancellationToken)
    {
        var rest = await ReadAsync(place, LongestLine, cancellationToken);
        return Array.IndexOf(rest, (byte)'\n') is var end and >= 0 ? end + 1 : rest.Length;
    }

    private async Task<byte[]> ReadAsync(long place, int count, CancellationToken cancellationToken)
    {
        var bytes = new byte[count];
        return bytes[..await RandomAccess.ReadAsync(file, bytes, place, cancellationToken)];
    }
}
