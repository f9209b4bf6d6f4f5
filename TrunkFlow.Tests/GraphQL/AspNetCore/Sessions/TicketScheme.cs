using System.Collections.Concurrent;
using System.Net;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.GraphQL.AspNetCore.Sessions;

/// <summary>Tickets and until when they are good; a ticket taken out is revoked.</summary>
public sealed class Tickets
{
    public ConcurrentDictionary<string, DateTimeOffset> Valid { get; } = new();

    /// <summary>Where each question came from.</summary>
    public ConcurrentQueue<IPAddress?> AskedFrom { get; } = new();
}

/// <summary>A header <c>Authorization: Ticket NAME</c> or a cookie <c>ticket=NAME</c>.</summary>
public sealed class TicketScheme(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, Tickets tickets, ManualClock clock)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "Ticket";

    public static async Task SignInAsync(HttpContext context, string ticket)
    {
        context.Request.Headers.Authorization = $"Ticket {ticket}";
        // The scheme has answered for this request already and would only say the same again.
        var again = new DefaultHttpContext { RequestServices = context.RequestServices.CreateScope().ServiceProvider };
        again.Request.Headers.Authorization = context.Request.Headers.Authorization;
        var result = await again.AuthenticateAsync();
        if (result.Succeeded)
        {
            context.User = result.Principal;
            context.Features.Set<IAuthenticateResultFeature>(new Feature { AuthenticateResult = result });
        }
    }

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        var name = header.StartsWith("Ticket ", StringComparison.Ordinal) ? header["Ticket ".Length..] : Request.Cookies["ticket"];
        if (name is null)
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        tickets.AskedFrom.Enqueue(Context.Connection.RemoteIpAddress);
        if (!tickets.Valid.TryGetValue(name, out var until) || until <= clock.Now)
        {
            return Task.FromResult(AuthenticateResult.Fail("The ticket is not good."));
        }

        var user = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, name)], Name));
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(user, new AuthenticationProperties { ExpiresUtc = until }, Name)));
    }

    private sealed class Feature : IAuthenticateResultFeature
    {
        public AuthenticateResult? AuthenticateResult { get; set; }
    }
}
