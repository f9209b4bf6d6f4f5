using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace TrunkFlow.Server.Calls.Import;

/// <summary>A call record file on disk, the one Asterisk writes or a rotated one, known by what does not change when it is renamed or compressed.</summary>
/// <param name="Path">Its name at this moment.</param>
/// <param name="Rotated">Asterisk no longer writes to it.</param>
/// <param name="Inode">Kept by a rename.</param>
/// <param name="FirstLineHash">SHA-256 in hexadecimal; kept by compression and by a copy too.</param>
public sealed partial record CallFile(string Path, bool Rotated, long Inode, string FirstLineHash)
{
    public bool Compressed => Path.EndsWith(".gz", StringComparison.Ordinal);

    /// <summary>All files of a source, oldest first: <c>-20260105</c>, then <c>.2.gz</c>, <c>.1</c>, then the one being written. A file without a whole first line is left for later.</summary>
    public static IReadOnlyList<CallFile> Find(string path)
    {
        var folder = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!;
        var name = System.IO.Path.GetFileName(path);
        if (!Directory.Exists(folder))
        {
            return [];
        }

        var rotated = Directory.EnumerateFiles(folder, name + "?*")
            .Select(file => (Path: file, Match: RotationSuffix().Match(System.IO.Path.GetFileName(file)[name.Length..])))
            .Where(file => file.Match.Success && !StillBeingCompressed(file.Path))
            .OrderByDescending(file => file.Match.Groups["date"].Success)
            .ThenBy(file => file.Match.Groups["date"].Value, StringComparer.Ordinal)
            .ThenByDescending(file => file.Match.Groups["number"].Success ? int.Parse(file.Match.Groups["number"].ValueSpan, null) : 0)
            .Select(file => Identify(file.Path, rotated: true));
        return rotated.Append(Identify(path, rotated: false)).OfType<CallFile>().ToList();
    }

    /// <exception cref="FileNotFoundException">Another file has its name by now, or none: it was rotated since it was found.</exception>
    public Stream Open() => Content(OpenItself());

    /// <summary>Whether an archive gave what it was made from: its last four bytes are that length (RFC 1952, section 2.3.1).</summary>
    public bool EndsAt(long length)
    {
        if (!Compressed)
        {
            return true;
        }

        using var file = OpenItself();
        var trailer = new byte[sizeof(uint)];
        file.Seek(-trailer.Length, SeekOrigin.End);
        file.ReadExactly(trailer);
        return BinaryPrimitives.ReadUInt32LittleEndian(trailer) == (uint)length;
    }

    private FileStream OpenItself()
    {
        var file = OpenAt(Path);
        if (FileStatus.InodeOf(file.SafeFileHandle) == Inode)
        {
            return file;
        }

        file.Dispose();
        throw new FileNotFoundException($"{Path} is another file than the one that was found there.", Path);
    }

    private static FileStream OpenAt(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);

    private Stream Content(FileStream file) => Compressed ? new GZipStream(file, CompressionMode.Decompress) : file;

    // gzip removes the original when the archive is whole.
    private static bool StillBeingCompressed(string path) => path.EndsWith(".gz", StringComparison.Ordinal) && File.Exists(path[..^3]);

    private static CallFile? Identify(string path, bool rotated)
    {
        var file = new CallFile(path, rotated, 0, "");
        try
        {
            var opened = OpenAt(path);
            var inode = FileStatus.InodeOf(opened.SafeFileHandle);
            using var reader = new CallFileReader(file.Content(opened), 0);
            return reader.Read(out var line, out _, out _) ? file with { Inode = inode, FirstLineHash = Convert.ToHexStringLower(SHA256.HashData(line)) } : null;
        }
        catch (Exception exception) when (exception is FileNotFoundException or InvalidDataException)
        {
            // Rotated away while we looked, or still being compressed: the next look finds it under its new name.
            return null;
        }
    }

    [GeneratedRegex(@"^(\.(?<number>\d{1,6})|-(?<date>\d{8,14}))(\.gz)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex RotationSuffix();
}
