using System.Globalization;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Common.Tables;

namespace TrunkFlow.Server.FileImports.Reading;

/// <summary>The cells of one line, read as what their columns hold.</summary>
internal sealed class ImportCells(int line, string[] cells, IReadOnlyDictionary<ImportColumn, int> places, bool decimalComma)
{
    private static readonly string[] Yes = ["1", "s", "sim", "yes", "y", "true", "t", "ativo", "ativa", "active", "on", "habilitado"];
    private static readonly string[] No = ["0", "n", "nao", "no", "false", "f", "inativo", "inativa", "inactive", "off", "bloqueado", "bloqueada", "blocked", "desabilitado", "cancelado", "cancelled"];

    public int Line => line;

    /// <summary>What a cell says; null when it says nothing.</summary>
    public string? Text(ImportColumn column)
    {
        var text = places.TryGetValue(column, out var place) && place < cells.Length ? TableText.Unguarded(cells[place]) : "";
        return text.Length == 0 || text is "NULL" or "\\N" ? null : text;
    }

    /// <exception cref="InvalidValueException">It is no amount.</exception>
    public decimal? Money(ImportColumn column)
    {
        if (Text(column) is not { } cell)
        {
            return null;
        }

        var text = TableText.WithoutCurrency(cell);
        return TableText.TryAmount(text, decimalComma, out var amount) ? amount : throw new InvalidValueException(Field(column), "ImportNotAmount", Shown(cell), decimalComma ? "1234,56" : "1234.56");
    }

    /// <summary>A whole number; other systems write −1 for no limit.</summary>
    /// <exception cref="InvalidValueException">It is none.</exception>
    public int? Whole(ImportColumn column) =>
        Text(column) is not { } text || text == "-1" ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value
        : throw new InvalidValueException(Field(column), "ImportNotWhole", Shown(text));

    /// <exception cref="InvalidValueException">It is neither yes nor no.</exception>
    public bool? Flag(ImportColumn column)
    {
        if (Text(column) is not { } text)
        {
            return null;
        }

        var word = TableText.Name(text);
        // A2Billing counts further states of a card that is not in use.
        return Yes.Contains(word) ? true : No.Contains(word) || (word.Length == 1 && char.IsAsciiDigit(word[0])) ? false : throw new InvalidValueException(Field(column), "ImportNotFlag", Shown(text));
    }

    /// <summary>The cells that are read, for who looks for what is wrong; none of them is a secret.</summary>
    public string Shown() => string.Join(" · ", places.Where(place => place.Key != ImportColumn.Secret).OrderBy(place => place.Value).Select(place => Text(place.Key)).OfType<string>().Select(Shown));

    private static string Field(ImportColumn column) => column.ToString();

    private static string Shown(string text)
    {
        var line = string.Concat(text.Select(character => char.IsControl(character) ? ' ' : character));
        return line.Length > 60 ? line[..60] + "…" : line;
    }
}
