using CsvHelper;
using TrunkFlow.Server.Common.Tables;

namespace TrunkFlow.Server.RateDecks.Reading;

/// <summary>Tells from its beginning how a file wants to be read. It is only a proposal: whoever uploads the file sees what came of it and may say otherwise.</summary>
public static class DeckFormatGuess
{
    /// <summary>Enough to tell by; a longer one is no price list.</summary>
    public const int Head = 64 * 1024;

    private const int Lines = 50;

    /// <summary>What carriers and systems call their columns, without accents, signs and spaces. The first name of a column that is known decides.</summary>
    private static readonly (DeckColumn Column, string[] Names)[] Known =
    [
        (DeckColumn.Cost, ["custo", "custominuto", "custoporminuto", "cost", "costperminute", "compra", "buy", "buyrate", "precodecusto"]),
        (DeckColumn.ConnectionFee, ["taxaconexao", "taxadeconexao", "conexao", "connectionfee", "connectfee", "connectcharge", "setup", "setupfee", "connection"]),
        (DeckColumn.MinimumCharge, ["valorminimo", "minimocobrado", "cobrancaminima", "minimumcharge", "mincharge", "minimumprice"]),
        (DeckColumn.FreeBelowSeconds, ["gratisabaixo", "gratisate", "freebelow", "freebelowseconds", "graceperiod", "gracetime", "carencia"]),
        (DeckColumn.Blocks, ["blocos", "bloco", "blocks", "billing", "billingincrement", "billingincrements", "tarifacao", "cadencia", "fracionamento"]),
        (DeckColumn.InitialBlock, ["blocoinicial", "initialblock", "initblock", "initial", "tempominimo", "minimumduration", "firstblock", "firstinterval", "interval1", "minimo", "minimum"]),
        (DeckColumn.Increment, ["incremento", "increment", "billingblock", "passo", "nextblock", "nextinterval", "interval2", "intervaln", "step", "adicional"]),
        (DeckColumn.TimeBand, ["horario", "faixahoraria", "timeband", "periodo", "timeofday"]),
        (DeckColumn.Prefix, ["prefixo", "prefix", "codigo", "code", "dialcode", "dialprefix", "dialedprefix", "ddd", "codigodediscagem", "areacode", "codigodearea", "breakout", "numero"]),
        (DeckColumn.PricePerMinute, ["preco", "precominuto", "precoporminuto", "price", "priceperminute", "rate", "rateperminute", "tarifa", "tarifaminuto", "valor", "valorminuto", "valorporminuto", "venda", "sell", "sellrate", "rateinitial", "peakrate"]),
        (DeckColumn.Description, ["destino", "destination", "descricao", "description", "nome", "name", "localidade", "pais", "country", "zona", "area", "destinationname", "operadora"]),
    ];

    /// <param name="head">Up to <see cref="Head"/> bytes from the beginning of the file.</param>
    public static DeckFormat Of(byte[] head)
    {
        var format = new DeckFormat { Encoding = TableText.IsUtf8(head) ? DeckEncoding.Utf8 : DeckEncoding.Latin1 };
        var (separator, rows) = Read(head, format);
        format = format with
        {
            Delimiter = separator switch
            {
                ',' => DeckDelimiter.Comma,
                '\t' => DeckDelimiter.Tab,
                '|' => DeckDelimiter.Pipe,
                _ => DeckDelimiter.Semicolon,
            },
        };
        if (rows.Count == 0)
        {
            return format;
        }

        var named = Array.ConvertAll(rows[0], Named);
        var hasHeader = named.Any(column => column != DeckColumn.Ignored) || !rows[0].Any(HasDigits);
        var body = hasHeader ? rows[1..] : rows;
        var columns = hasHeader && named.Contains(DeckColumn.Prefix) ? Once(named) : ByLooks(body, rows[0].Length);
        return format with { HasHeader = hasHeader, Columns = columns, DecimalComma = body.Any(row => Prices(row, columns).Any(TableText.HasDecimalComma)) };
    }

    private static (char Separator, List<string[]> Rows) Read(byte[] head, DeckFormat format)
    {
        using var stream = new MemoryStream(head, writable: false);
        using var reader = DeckReader.Open(stream, format, separator: null);
        var rows = new List<string[]>();
        try
        {
            while (rows.Count < Lines && reader.Read())
            {
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
            }
        }
        catch (CsvFormatException)
        {
            // No price list; whoever reads it all says so.
        }

        // The last line of a beginning may be cut.
        return (reader.Separator, rows.Count is > 1 and < Lines && head.Length >= Head ? rows[..^1] : rows);
    }

    private static DeckColumn Named(string header)
    {
        var name = TableText.Name(header);
        return Known.FirstOrDefault(known => known.Names.Contains(name)).Column;
    }

    /// <summary>A second column of the same name is not read.</summary>
    private static DeckColumn[] Once(DeckColumn[] columns) =>
        [.. columns.Select((column, place) => Array.IndexOf(columns, column) == place ? column : DeckColumn.Ignored)];

    /// <summary>Without names: the first column of digits is the prefix, the first with a fraction the price, the first of letters the destination.</summary>
    private static DeckColumn[] ByLooks(List<string[]> body, int width)
    {
        var columns = new DeckColumn[width];
        Place(columns, body, DeckColumn.Prefix, cell => cell.Length is > 0 and <= 16 && cell.All(character => char.IsAsciiDigit(character) || character is '+' or '='));
        Place(columns, body, DeckColumn.PricePerMinute, cell => cell.Any(character => character is '.' or ',') && HasDigits(cell) && !cell.Any(char.IsLetter));
        Place(columns, body, DeckColumn.Description, cell => cell.Any(char.IsLetter));
        return columns;
    }

    private static void Place(DeckColumn[] columns, List<string[]> body, DeckColumn column, Predicate<string> looks)
    {
        for (var place = 0; place < columns.Length; place++)
        {
            if (columns[place] == DeckColumn.Ignored && body.Count > 0 && body.Count(row => place < row.Length && looks(row[place].Trim())) * 2 > body.Count)
            {
                columns[place] = column;
                return;
            }
        }
    }

    private static IEnumerable<string> Prices(string[] row, DeckColumn[] columns) =>
        row.Where((_, place) => place < columns.Length && columns[place] is DeckColumn.PricePerMinute or DeckColumn.Cost or DeckColumn.ConnectionFee or DeckColumn.MinimumCharge);

    private static bool HasDigits(string cell) => cell.Any(char.IsAsciiDigit);
}
