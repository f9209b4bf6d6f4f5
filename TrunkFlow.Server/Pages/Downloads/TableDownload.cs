using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace TrunkFlow.Server.Pages.Downloads;

/// <summary>A table as a file that is written while it is sent, however many rows it has. Where a row cannot be read any more, the answer is cut off: a file that looks whole is whole.</summary>
/// <param name="format">What it is sent as.</param>
/// <param name="name">What the file is called, without its ending.</param>
/// <param name="sheet">What the sheet of a workbook is called: shorter, for the format allows 31 characters.</param>
/// <param name="culture">The reader's.</param>
/// <param name="columns">The columns.</param>
/// <param name="rows">The rows.</param>
internal sealed class TableDownload<TRow>(TableFormat format, string name, string sheet, CultureInfo culture, IReadOnlyList<TableColumn<TRow>> columns, IAsyncEnumerable<TRow> rows) : IActionResult
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public Task ExecuteResultAsync(ActionContext context)
    {
        var (response, aborted) = (context.HttpContext.Response, context.HttpContext.RequestAborted);
        if (format == TableFormat.Csv)
        {
            response.AnnounceFile($"{name}.csv", "text/csv; charset=utf-8");
            return CsvTable.WriteAsync(response.Body, columns, rows, culture, aborted);
        }

        // The archive writes the ends of its parts without waiting.
        context.HttpContext.Features.Get<IHttpBodyControlFeature>()?.AllowSynchronousIO = true;
        response.AnnounceFile($"{name}.xlsx", Workbook);
        return XlsxTable.WriteAsync(response.Body, sheet, columns, rows, aborted);
    }
}
