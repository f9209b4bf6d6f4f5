using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace TrunkFlow.Server.Hosting;

/// <summary>
/// What the length of a compressed page tells of its content can only be learnt by whoever makes the reader's browser ask for it again and again with
/// text of his own (BREACH, <see href="https://www.breachattack.com"/>). So HTML is compressed only where no other site had the browser ask (docs/decisions/0027).
/// </summary>
internal sealed class PageCompression(IServiceProvider services, IOptions<ResponseCompressionOptions> options) : ResponseCompressionProvider(services, options)
{
    public override bool ShouldCompressResponse(HttpContext context) =>
        base.ShouldCompressResponse(context) && (!IsHtml(context.Response) || IsOwnNavigation(context.Request));

    private static bool IsHtml(HttpResponse response) => response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>
    /// The reader follows a link of the panel, or typed its address: <see href="https://www.w3.org/TR/fetch-metadata/"/>. The answer to a form stays as it is, for it may show a password
    /// once; so do fragments, for a page asks for them with what its own address says.
    /// </summary>
    private static bool IsOwnNavigation(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Headers["Sec-Fetch-Mode"] == "navigate" && request.Headers["Sec-Fetch-Site"] is var site && (site == "same-origin" || site == "none");
}
