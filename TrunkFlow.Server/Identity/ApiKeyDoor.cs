using System.Net;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Identity;

/// <summary>
/// The door for programs: <c>Authorization: Bearer tf_…</c>. Asked of the database each time, so a key that was taken back opens nothing from that
/// moment on; the hash is looked up by its index, which tells nothing of keys that do not exist.
/// </summary>
public sealed class ApiKeyDoor(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder,
    [FromKeyedServices(DataFeature.Whole)] IDbContextFactory<TrunkFlowDbContext> databases, TimeProvider clock)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public new const string Scheme = "ApiKey";

    private const string Bearer = "Bearer ";

    /// <summary>How exactly its last use is known; not every request is worth a write.</summary>
    private static readonly TimeSpan Exactness = TimeSpan.FromMinutes(1);

    /// <summary>The bearer token of a request; null when it has none.</summary>
    public static string? TokenOf(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? header[Bearer.Length..].Trim() : null;
    }

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (TokenOf(Request) is not { } secret)
        {
            return AuthenticateResult.NoResult();
        }

        await using var db = await databases.CreateDbContextAsync(Context.RequestAborted);
        var hash = ApiKey.Hash(secret);
        var key = await db.ApiKeys.AsNoTracking().FirstOrDefaultAsync(row => row.SecretHash == hash, Context.RequestAborted);
        var now = clock.GetUtcNow();
        var address = Plain(Context.Connection.RemoteIpAddress);
        if (key is null || !key.IsUsable(now, address))
        {
            return AuthenticateResult.Fail("There is no such key, or not from this address, or not any more.");
        }

        if (key.LastUsedAt is null || now - key.LastUsedAt >= Exactness)
        {
            await db.ApiKeys.Where(row => row.Id == key.Id).ExecuteUpdateAsync(
                row => row.SetProperty(k => k.LastUsedAt, now).SetProperty(k => k.LastUsedFrom, address), Context.RequestAborted);
        }

        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(UserClaims.Of(key, Scheme)), Scheme));
    }

    // A server that listens on both families sees IPv4 callers as ::ffff:192.0.2.1, which is in no IPv4 network.
    private static IPAddress? Plain(IPAddress? address) => address?.IsIPv4MappedToIPv6 is true ? address.MapToIPv4() : address;
}
