using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace TrunkFlow.Server.Pages;

/// <summary>A file that is written while it is sent, however long it is.</summary>
internal sealed class CsvDownload(string name, Func<Stream, CancellationToken, Task> write) : IActionResult
{
    public Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.CacheControl = "no-store";
        response.ContentType = "text/csv; charset=utf-8";
        return write(response.Body, context.HttpContext.RequestAborted);
    }
}
