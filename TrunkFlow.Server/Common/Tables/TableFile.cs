using System.IO.Compression;
using System.Text;
using CsvHelper;

namespace TrunkFlow.Server.Common.Tables;

/// <summary>A file of columns that somebody uploads.</summary>
public static class TableFile
{
    private const int Piece = 64 * 1024;

    /// <param name="file">As it comes in.</param>
    /// <param name="largest">Bytes it may have.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="InvalidValueException">It is empty or too large.</exception>
    public static async Task<byte[]> ReadAsync(IFile file, int largest, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        await using var source = file.OpenReadStream();
        var buffer = new byte[Piece];
        while (await source.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            content.Write(buffer.AsSpan(0, read));
            if (content.Length > largest)
            {
                throw new InvalidValueException("file", "FileTooLarge", largest / 1_000_000);
            }
        }

        return content.Length == 0 ? throw new InvalidValueException("file", "FileEmpty") : content.ToArray();
    }

    /// <summary>The name a file came with. It is no reason to refuse a file, and nothing but people reads it.</summary>
    public static string Shown(string fileName, string otherwise, int longest = 120)
    {
        var name = string.Concat(Path.GetFileName(fileName.Replace('\\', '/')).Where(character => !char.IsControl(character))).Trim();
        return name.Length == 0 ? otherwise : name.Length <= longest ? name : name[..longest];
    }

    public static byte[] Pack(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var pack = new GZipStream(packed, CompressionLevel.Fastest))
        {
            pack.Write(content);
        }

        return packed.ToArray();
    }

    public static byte[] Unpack(byte[] packed)
    {
        using var source = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var content = new MemoryStream();
        source.CopyTo(content);
        return content.ToArray();
    }

    /// <summary>Reads record by record, however long the file is.</summary>
    /// <param name="file">Left open.</param>
    /// <param name="latin1">Whether its letters are Latin-1 and not UTF-8.</param>
    /// <param name="separator">Null tells it from the file.</param>
    /// <param name="hasHeader">Whether its first record names the columns and is passed over.</param>
    /// <param name="lineBreaks">Whether a cell in quotes may have more than one line; where it may not, a quote that nobody closes costs one line and not the rest of the file.</param>
    public static CsvReader Open(Stream file, bool latin1, char? separator, bool hasHeader, bool lineBreaks) => CsvReader.Create(
        file,
        new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = hasHeader,
            AllowLineBreaksInQuotes = lineBreaks,
            MaxRecordSize = Piece,
            TrackLineNumbers = true,
            Encoding = latin1 ? Encoding.Latin1 : null,
        },
        leaveOpen: true);
}
