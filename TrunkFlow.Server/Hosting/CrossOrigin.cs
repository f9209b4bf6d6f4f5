using Microsoft.AspNetCore.Cors.Infrastructure;

namespace TrunkFlow.Server.Hosting;

/// <summary>
/// Which other sites' scripts may use the API in a browser: those of <c>Cors:Origins</c>, none unless set. They bring a token; the panel's cookie
/// does not count for them.
/// </summary>
public static class CrossOrigin
{
    public const string Policy = "other origins";

    private const string Setting = "Cors:Origins";

    public static IServiceCollection AddCrossOrigin(this IServiceCollection services)
    {
        services.AddCors();
        services.AddOptions<CorsOptions>().Configure<IConfiguration>((options, configuration) => options.AddPolicy(Policy, policy => policy
            .WithOrigins([.. Origins(configuration)])
            .WithMethods("GET", "POST", "PUT", "DELETE")
            .AllowAnyHeader()
            .WithExposedHeaders("Link", "Location", "Retry-After", "X-Total-Count")
            .SetPreflightMaxAge(TimeSpan.FromMinutes(10))));
        return services;
    }

    /// <summary>A list in a file, or one line with commas between.</summary>
    public static IEnumerable<string> Origins(IConfiguration configuration) => configuration.GetSection(Setting).GetChildren()
        .Select(child => child.Value ?? "")
        .Concat((configuration[Setting] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    /// <summary>An origin is scheme, host and port, as a browser writes it (RFC 6454 section 6.2).</summary>
    public static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
        && uri.GetLeftPart(UriPartial.Authority).Equals(text, StringComparison.OrdinalIgnoreCase) && uri.UserInfo.Length == 0;
}
