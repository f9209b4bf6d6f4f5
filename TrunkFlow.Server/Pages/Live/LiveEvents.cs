using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using TrunkFlow.Server.Hosting;
using TrunkFlow.Server.Identity;
using PageRight = Microsoft.AspNetCore.Authorization.AuthorizeAttribute;

namespace TrunkFlow.Server.Pages.Live;

/// <summary>
/// The one stream a page of the panel keeps open. It says that something changed and never what: the page asks again for what it shows, and that answer
/// is authorised like any other. All that it can name is for every reader of the panel to see.
/// </summary>
public static class LiveEvents
{
    /// <summary>The year 5138: what lies beyond was made up.</summary>
    private const long Largest = 100_000_000_000_000;

    public static void MapLiveEvents(this WebApplication app) => app.MapGet("/live/events", Open)
        .RequireAuthorization(new PageRight(Policies.Read) { AuthenticationSchemes = PanelCookie.Scheme })
        .RequireRateLimiting(RateLimits.Streams)
        .ExcludeFromDescription();

    /// <param name="names">What the page shows, with commas between; names that do not exist are passed over.</param>
    /// <param name="since">When the page was read, in milliseconds since 1970; it is told at once what has changed meanwhile, and everything where it does not say.</param>
    /// <param name="stream">What is told.</param>
    /// <param name="http">Whose stream it is.</param>
    private static ServerSentEventsResult<string> Open(string? names, string? since, LiveStream stream, HttpContext http)
    {
        // nginx would hold the events back until its buffer is full: https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_buffering
        http.Response.Headers["X-Accel-Buffering"] = "no";
        return TypedResults.ServerSentEvents(stream.ReadAsync(http, names?.Split(',') ?? [], MomentOf(since)));
    }

    private static DateTimeOffset? MomentOf(string? milliseconds) =>
        long.TryParse(milliseconds, CultureInfo.InvariantCulture, out var passed) && passed is > 0 and < Largest ? DateTimeOffset.FromUnixTimeMilliseconds(passed) : null;
}
