using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Net.Http.Headers;

namespace TrunkFlow.Server.Pages;

/// <summary>One address answers with a page or with a fragment of it; caches must keep them apart, and nobody else's cache may keep either.</summary>
public sealed class FragmentsVary : IResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        var headers = context.HttpContext.Response.Headers;
        headers.Append(HeaderNames.Vary, "HX-Request");
        headers.CacheControl = "no-cache, no-store";
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
