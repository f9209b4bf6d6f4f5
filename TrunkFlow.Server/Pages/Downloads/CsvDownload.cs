using Microsoft.AspNetCore.Mvc;

namespace TrunkFlow.Server.Pages.Downloads;

/// <summary>A text file of columns that is written while it is sent, however long it is.</summary>
internal sealed class CsvDownload(string name, Func<Stream, CancellationToken, Task> write) : IActionResult
{
    public Task ExecuteResultAsync(ActionContext context)
    {
        context.HttpContext.Response.AnnounceFile(name, "text/csv; charset=utf-8");
        return write(context.HttpContext.Response.Body, context.HttpContext.RequestAborted);
    }
}
