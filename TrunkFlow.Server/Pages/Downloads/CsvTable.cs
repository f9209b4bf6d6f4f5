using System.Globalization;
using CsvHelper;

namespace TrunkFlow.Server.Pages.Downloads;

/// <summary>Writes a table as text that a spreadsheet of the reader's language opens with a double click.</summary>
internal static class CsvTable
{
    public static async Task WriteAsync<TRow>(
        Stream target, IReadOnlyList<TableColumn<TRow>> columns, IAsyncEnumerable<TRow> rows, CultureInfo culture, CancellationToken cancellationToken)
    {
        var comma = culture.NumberFormat.NumberDecimalSeparator == ",";
        var numbers = new NumberFormatInfo { NumberDecimalSeparator = comma ? "," : "." };
        // A spreadsheet takes a file without the mark for Latin-1.
        await using var csv = CsvWriter.Create(target, new CsvWriterOptions { Separator = comma ? ';' : ',', WriteByteOrderMark = true }, leaveOpen: true);
        await csv.WriteRecordAsync([.. columns.Select(column => column.Title)], cancellationToken);
        var cells = new string[columns.Count];
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            for (var index = 0; index < cells.Length; index++)
            {
                cells[index] = Text(columns[index].Value(row), numbers);
            }

            await csv.WriteRecordAsync(cells, cancellationToken);
        }
    }

    private static string Text(object? value, NumberFormatInfo numbers) => value switch
    {
        null => "",
        decimal amount => amount.ToString("0.############", numbers),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => NoFormula(value.ToString() ?? ""),
    };

    /// <summary>A spreadsheet takes text that begins with such a sign for a formula. A number in international form is none.</summary>
    private static string NoFormula(string text) =>
        text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' && !(text[0] == '+' && text.Length > 1 && text.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0) ? $"'{text}" : text;
}
