using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace TrunkFlow.Server.Identity;

/// <summary>The API's bearer tokens (RFC 7519): HS256, 24 hours, this issuer and this audience and nothing else.</summary>
public sealed class AccessTokens(SigningKeys keys, TimeProvider clock)
{
    public const string Issuer = "trunkflow";
    public const string Audience = "trunkflow-api";

    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };

    public (string Token, DateTimeOffset ExpiresAt) Issue(ClaimsIdentity user)
    {
        var now = clock.GetUtcNow();
        var expiresAt = DateTimeOffset.FromUnixTimeSeconds((now + Lifetime).ToUnixTimeSeconds());
        var token = Handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Audience,
            Subject = user,
            IssuedAt = now.UtcDateTime,
            NotBefore = now.UtcDateTime,
            Expires = expiresAt.UtcDateTime,
            SigningCredentials = new SigningCredentials(keys.Current, SecurityAlgorithms.HmacSha256),
        });
        return (token, expiresAt);
    }

    /// <summary>What a bearer token must be. The algorithm is pinned: a token cannot choose "none" or another one.</summary>
    public static void Configure(JwtBearerOptions options, SigningKeys keys, TimeProvider clock)
    {
        options.MapInboundClaims = false;
        options.TimeProvider = clock;
        options.TokenValidationParameters = new TokenValidationParameters
        {
            ValidIssuer = Issuer,
            ValidAudience = Audience,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            ValidTypes = ["JWT"],
            IssuerSigningKeyResolver = (_, _, keyId, _) => keys.Trusted.Where(key => key.KeyId == keyId),
            LifetimeValidator = (notBefore, expires, _, _) => IsAlive(notBefore, expires, clock.GetUtcNow().UtcDateTime),
            RequireExpirationTime = true,
            RequireSignedTokens = true,
            NameClaimType = ClaimNames.Username,
            RoleClaimType = ClaimNames.Role,
        };
        options.Events = new JwtBearerEvents
        {
            OnMessageReceived = context => keys.RefreshAsync(context.HttpContext.RequestAborted),
            OnTokenValidated = SessionCheck.RefuseRevokedAsync,
        };
    }

    // No tolerance after the end: our clock also wrote it. A minute before the beginning, for another server whose clock runs ahead.
    private static bool IsAlive(DateTime? notBefore, DateTime? expires, DateTime now) =>
        expires > now && (notBefore is null || notBefore <= now.AddMinutes(1));
}
