namespace TrunkFlow.Server.Hosting;

/// <summary>The headers every answer carries. Only the GraphQL explorer's page may style inline, which its editor cannot do without.</summary>
public static class SecurityHeaders
{
    public const string ExplorerPath = "/graphql/ui";

    private const string Strict =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private const string Explorer = Strict + "; style-src 'self' 'unsafe-inline'; font-src 'self' data:; worker-src 'self' blob:";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = context.Request.Path.StartsWithSegments(ExplorerPath, StringComparison.Ordinal) ? Explorer : Strict;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        return next(context);
    });
}
