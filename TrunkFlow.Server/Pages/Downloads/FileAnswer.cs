using Microsoft.Net.Http.Headers;

namespace TrunkFlow.Server.Pages.Downloads;

/// <summary>How a file that is written while it is sent begins.</summary>
internal static class FileAnswer
{
    public static void AnnounceFile(this HttpResponse response, string name, string contentType)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.CacheControl = "no-store";
        response.ContentType = contentType;
    }
}
