using System.Globalization;
using System.Text;
using CsvHelper;
using TrunkFlow.Server.Common.Tables;

namespace TrunkFlow.Server.RateDecks.Reading;

/// <summary>Reads a rate deck line by line, however long it is. A line that is no price is given with its fault; nothing is passed over in silence but empty lines.</summary>
public sealed class DeckReader : IDisposable
{
    private const string Repeated = "DeckLineRepeated";
    private const int LongestText = 1000;

    private readonly CsvReader _reader;
    private readonly DeckCells _cells;
    private readonly Dictionary<DeckKey, long> _seen = [];

    /// <param name="file">Left open.</param>
    /// <param name="format">How to read it.</param>
    public DeckReader(Stream file, DeckFormat format)
    {
        _cells = new DeckCells(format);
        _reader = Open(file, format);
    }

    /// <exception cref="CsvFormatException">A line is longer than any price.</exception>
    public IEnumerable<DeckLine> Lines()
    {
        while (_reader.Read())
        {
            // A spreadsheet ends with lines of nothing but separators.
            if (Enumerable.Range(0, _reader.FieldCount).Any(place => !_reader.GetSpan(place).Trim((byte)' ').IsEmpty))
            {
                yield return Line();
            }
        }
    }

    public void Dispose() => _reader.Dispose();

    /// <summary>The same reader for who looks at a file before it is known what its columns hold.</summary>
    /// <param name="file">Left open.</param>
    /// <param name="format">How to read it.</param>
    /// <param name="separator">Null tells it from the file.</param>
    internal static CsvReader Open(Stream file, DeckFormat format, char? separator) =>
        TableFile.Open(file, format.Encoding == DeckEncoding.Latin1, separator, format.HasHeader, lineBreaks: false);

    internal static CsvReader Open(Stream file, DeckFormat format) => Open(file, format, format.Separator);

    private DeckLine Line()
    {
        var line = (int)_reader.LineNumber;
        var terms = _cells.Read(_reader);
        var fault = _cells.Fault;
        if (fault is null && !_seen.TryAdd(terms.Key, line))
        {
            fault = new DeckFault(DeckColumn.Prefix, Repeated, [terms.Key.Prefix, _seen[terms.Key].ToString(CultureInfo.InvariantCulture)]);
        }

        var prefix = fault is { Column: DeckColumn.Prefix, Reason: not Repeated } ? null : terms.Key.Prefix;
        return new DeckLine(line, fault is null ? "" : Raw(), prefix, fault is null ? terms : null, fault);
    }

    /// <summary>What PostgreSQL cannot store stands as a question mark.</summary>
    private string Raw()
    {
        var text = Encoding.UTF8.GetString(_reader.RawRecord).Replace('\0', '?');
        return text.Length > LongestText ? text[..LongestText] + "…" : text;
    }
}
