using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace TrunkFlow.Server.Common.Tables;

/// <summary>How spreadsheets and other systems write names of columns, cells and amounts. Pure.</summary>
public static partial class TableText
{
    /// <summary>Whether text is UTF-8; where it is not, it is taken for Latin-1. A letter cut in two at the end is none.</summary>
    public static bool IsUtf8(ReadOnlySpan<byte> text)
    {
        for (var cut = 0; cut < 4 && cut <= text.Length; cut++)
        {
            if (Utf8.IsValid(text[..^cut]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The name of a column without accents, signs, spaces and capitals, as it is compared.</summary>
    public static string Name(string header) => string.Concat(header.Normalize(NormalizationForm.FormD).Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    /// <summary>A cell without what keeps a spreadsheet from reading it as a number or as a formula: '=190 and ="5511".</summary>
    public static string Unguarded(string cell)
    {
        var text = cell.Trim();
        return text.StartsWith("=\"", StringComparison.Ordinal) && text.EndsWith('"') && text.Length > 2 ? text[2..^1]
            : text.Length > 1 && text[0] == '\'' ? text[1..]
            : text;
    }

    public static bool HasDecimalComma(string cell) => cell.LastIndexOf(',') > cell.LastIndexOf('.');

    /// <summary>An amount without its currency.</summary>
    public static string WithoutCurrency(string cell) => Currency().Replace(cell, "").Trim();

    /// <summary>Reads an amount without a separator of thousands.</summary>
    public static bool TryAmount(string text, bool decimalComma, out decimal amount)
    {
        amount = 0;
        return Amount().IsMatch(text) && !text.Contains(decimalComma ? '.' : ',') && decimal.TryParse(text.Replace(',', '.'), NumberStyles.Number, CultureInfo.InvariantCulture, out amount);
    }

    [GeneratedRegex(@"^(?:R\$|US\$|\$|€)|(?:BRL|USD|EUR)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Currency();

    [GeneratedRegex(@"\A-?[0-9]{1,15}(?:[.,][0-9]{1,12})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Amount();
}
