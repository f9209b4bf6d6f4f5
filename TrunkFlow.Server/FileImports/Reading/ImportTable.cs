using CsvHelper;
using TrunkFlow.Server.Common.Tables;

namespace TrunkFlow.Server.FileImports.Reading;

/// <summary>A whole file, cut into lines and cells.</summary>
internal sealed class ImportTable
{
    /// <summary>More than an operator has customers; what is larger is split.</summary>
    public const int MostLines = 20_000;

    private ImportTable(char separator, List<(int Line, string[] Cells)> records) => (Separator, Records) = (separator, records);

    public char Separator { get; }

    /// <summary>Without empty lines; the one that names the columns is the first where there is one.</summary>
    public IReadOnlyList<(int Line, string[] Cells)> Records { get; }

    /// <param name="packed">A file as it is kept.</param>
    /// <exception cref="CsvFormatException">It is no text with columns.</exception>
    public static ImportTable Unpack(byte[] packed) => Read(TableFile.Unpack(packed));

    /// <exception cref="CsvFormatException">It is no text with columns.</exception>
    public static ImportTable Read(byte[] content)
    {
        using var stream = new MemoryStream(content, writable: false);
        using var reader = TableFile.Open(stream, !TableText.IsUtf8(content), separator: null, hasHeader: false, lineBreaks: true);
        var records = new List<(int, string[])>();
        while (records.Count <= MostLines + 1 && reader.Read())
        {
            var cells = new string[reader.FieldCount];
            for (var place = 0; place < cells.Length; place++)
            {
                cells[place] = reader.GetString(place);
            }

            // A spreadsheet ends with lines of nothing but separators.
            if (Array.Exists(cells, cell => !string.IsNullOrWhiteSpace(cell)))
            {
                records.Add(((int)reader.LineNumber, cells));
            }
        }

        return new ImportTable(reader.Separator, records);
    }

    /// <summary>The names of its columns as they are compared, if the first line has any that says what such lines hold.</summary>
    public (ImportOrigin? Origin, ImportColumn[] Columns) Recognise(ImportKind kind)
    {
        if (Records.Count == 0)
        {
            return (null, []);
        }

        var (origin, columns) = ImportOrigin.Of(kind, [.. Records[0].Cells.Select(TableText.Name)]);
        return columns.Any(column => column is not (ImportColumn.Ignored or ImportColumn.Secret)) ? (origin, columns) : (null, new ImportColumn[Records[0].Cells.Length]);
    }

    /// <summary>Which of its columns hold secrets, as their names tell.</summary>
    public IReadOnlySet<int> Secrets => Records.Count == 0 ? new HashSet<int>()
        : Records[0].Cells.Index().Where(cell => ImportOrigin.IsSecret(TableText.Name(cell.Item))).Select(cell => cell.Index).ToHashSet();

    /// <summary>The same file in UTF-8, every line at its place, without what the columns hold below their names.</summary>
    public byte[] Without(IReadOnlySet<int> columns, bool hasHeader)
    {
        using var content = new MemoryStream();
        using (var writer = CsvWriter.Create(content, new CsvWriterOptions { Separator = Separator, ValidateFieldCount = false }, leaveOpen: true))
        {
            var line = 1;
            foreach (var (number, cells) in Records)
            {
                for (; line < number; line++)
                {
                    writer.WriteRecord([""]);
                }

                var isHeader = hasHeader && number == Records[0].Line;
                writer.WriteRecord([.. cells.Select((cell, place) => !isHeader && columns.Contains(place) ? "" : cell)]);
                line += 1 + cells.Sum(cell => cell.Count(character => character == '\n'));
            }
        }

        return content.ToArray();
    }
}
