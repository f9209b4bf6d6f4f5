using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace TrunkFlow.Server.Pages.Downloads;

/// <summary>Writes a table as a workbook, row by row: it is never whole in memory, and more rows than a sheet holds go on in the next one.</summary>
internal static class XlsxTable
{
    /// <summary>Of a sheet, its head not counted; the format ends at 1,048,576.</summary>
    private const int MostRows = 1_000_000;

    /// <summary>Of a cell; the format's limit.</summary>
    private const int MostCharacters = 32_767;

    private const double Width = 18;

    /// <param name="target">Where it goes; left open.</param>
    /// <param name="sheet">What the sheet is called: the first one so, the others with their number.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <param name="mostRows">Rows of a sheet.</param>
    public static async Task WriteAsync<TRow>(
        Stream target, string sheet, IReadOnlyList<TableColumn<TRow>> columns, IAsyncEnumerable<TRow> rows, CancellationToken cancellationToken, int mostRows = MostRows)
    {
        await using var book = await Spreadsheet.CreateNewAsync(target, cancellationToken: cancellationToken);
        var head = book.AddStyle(new Style { Font = new Font { Bold = true } });
        var day = book.AddStyle(new Style { Format = NumberFormat.Custom("yyyy-mm-dd") });
        var moment = book.AddStyle(new Style { Format = NumberFormat.Custom("yyyy-mm-dd hh:mm:ss") });
        var cells = new StyledCell[columns.Count];
        var (sheets, inSheet) = (0, 0);
        await BeginAsync();
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            if (inSheet == mostRows)
            {
                await BeginAsync();
            }

            for (var index = 0; index < cells.Length; index++)
            {
                cells[index] = Cell(columns[index].Value(row));
            }

            await book.AddRowAsync(cells, cancellationToken);
            inSheet++;
        }

        await book.FinishAsync(cancellationToken);

        async Task BeginAsync()
        {
            var options = new WorksheetOptions { FrozenRows = 1 };
            for (var number = 1; number <= columns.Count; number++)
            {
                options.Column(number).Width = Width;
            }

            await book.StartWorksheetAsync(sheets == 0 ? sheet : $"{sheet} {sheets + 1}", options, cancellationToken);
            await book.AddRowAsync([.. columns.Select(column => new StyledCell(column.Title, head))], cancellationToken);
            (sheets, inSheet) = (sheets + 1, 0);
        }

        StyledCell Cell(object? value) => value switch
        {
            null => new StyledCell((string?)null, null),
            decimal amount => new StyledCell(amount, null),
            int number => new StyledCell(number, null),
            long number => new StyledCell(number, null),
            DateOnly date => new StyledCell(date.ToDateTime(TimeOnly.MinValue), day),
            DateTime time => new StyledCell(time, moment),
            _ => new StyledCell(value.ToString() is { Length: > MostCharacters } text ? text[..MostCharacters] : value.ToString(), null),
        };
    }
}
