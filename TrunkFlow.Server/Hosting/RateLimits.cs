using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.RateLimiting;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Hosting;

/// <summary>
/// How much one subject may ask: requests of the API, and whatever pages send. Whoever is signed in has an allowance of their own; visitors share that
/// of their address. A WebSocket or an event stream is one request; of the panel's streams one subject may hold so many at a time.
/// </summary>
public static class RateLimits
{
    /// <summary>Settings, and what holds where they are left out: a steady rate per second and how much may come at once.</summary>
    public static readonly IReadOnlyDictionary<string, int> Defaults = new Dictionary<string, int>
    {
        ["RateLimits:SignedIn:PerSecond"] = 100,
        ["RateLimits:SignedIn:Burst"] = 300,
        ["RateLimits:Visitor:PerSecond"] = 20,
        ["RateLimits:Visitor:Burst"] = 60,
    };

    /// <summary>The policy of the panel's event streams, one for each page in sight.</summary>
    public const string Streams = "streams";

    /// <summary>A wall of screens may be signed in as one user.</summary>
    public const int MostStreams = 20;

    public static IServiceCollection AddRateLimits(this IServiceCollection services)
    {
        services.AddRateLimiter(options => options.OnRejected = AnswerAsync);
        services.AddOptions<RateLimiterOptions>().Configure<IConfiguration>((options, configuration) =>
        {
            var (signedIn, visitor) = (Allowance(configuration, "SignedIn"), Allowance(configuration, "Visitor"));
            options.AddPolicy(Streams, context => RateLimitPartition.GetConcurrencyLimiter(
                SubjectOf(context.User) ?? AddressOf(context), _ => new ConcurrencyLimiterOptions { PermitLimit = MostStreams }));
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                !IsCounted(context) ? RateLimitPartition.GetNoLimiter("")
                : SubjectOf(context.User) is { } subject ? RateLimitPartition.GetTokenBucketLimiter($"subject {subject}", _ => signedIn)
                : RateLimitPartition.GetTokenBucketLimiter($"address {AddressOf(context)}", _ => visitor));
        });
        return services;
    }

    private static TokenBucketRateLimiterOptions Allowance(IConfiguration configuration, string whose) => new()
    {
        TokensPerPeriod = Setting(configuration, $"RateLimits:{whose}:PerSecond"),
        TokenLimit = Setting(configuration, $"RateLimits:{whose}:Burst"),
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
    };

    private static int Setting(IConfiguration configuration, string key) => configuration.GetValue(key, Defaults[key]);

    // Reading pages and files is free; so is saying that a page was refused.
    private static bool IsCounted(HttpContext context)
    {
        var path = context.Request.Path;
        var isApi = path.StartsWithSegments("/api", StringComparison.Ordinal)
            || (path.StartsWithSegments("/graphql", StringComparison.Ordinal) && !path.StartsWithSegments(SecurityHeaders.ExplorerPath, StringComparison.Ordinal));
        return (isApi || HttpMethods.IsPost(context.Request.Method)) && context.Features.Get<IStatusCodeReExecuteFeature>() is null;
    }

    private static string? SubjectOf(ClaimsPrincipal user) => user.FindFirstValue(ClaimNames.UserId) ?? user.FindFirstValue(ClaimNames.KeyId);

    // A household or a rented machine has a whole /64 of IPv6 to itself.
    private static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress switch
    {
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } address => Convert.ToHexString(address.GetAddressBytes(), 0, 8),
        { } address => address.MapToIPv4().ToString(),
        null => IPAddress.None.ToString(),
    };

    /// <summary>GraphQL's clients get an error they understand; the REST API and the panel say it in their own way.</summary>
    private static async ValueTask AnswerAsync(OnRejectedContext rejected, CancellationToken cancellationToken)
    {
        var response = rejected.HttpContext.Response;
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var given) ? given : TimeSpan.FromSeconds(1);
        response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        if (rejected.HttpContext.Request.Path.StartsWithSegments("/graphql", StringComparison.Ordinal))
        {
            var error = new { message = RefusalText.Of("Problem.429.Detail"), extensions = new { code = "RATE_LIMITED" } };
            await response.WriteAsJsonAsync(new { errors = new[] { error } }, options: null, "application/graphql-response+json", cancellationToken);
        }
    }
}
