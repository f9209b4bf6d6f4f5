using Microsoft.AspNetCore.Http;

namespace TrunkFlow.GraphQL.AspNetCore.WebSockets;

/// <summary>
/// A browser lets any page open a WebSocket to anywhere, with the user's cookie and without asking the server first (RFC 6455 section 10.2; "cross-site
/// WebSocket hijacking"). So a cookie counts only on a socket that our own page opened. Whoever brings a token in a header is no browser's page.
/// </summary>
internal static class SocketOrigin
{
    public static bool IsAllowed(HttpContext context)
    {
        var request = context.Request;
        if (context.User.Identity?.IsAuthenticated is not true || request.Headers.Authorization.Count > 0)
        {
            return true;
        }

        return Uri.TryCreate(request.Headers.Origin.ToString(), UriKind.Absolute, out var origin)
            && Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out var own)
            && Uri.Compare(origin, own, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;
    }
}
