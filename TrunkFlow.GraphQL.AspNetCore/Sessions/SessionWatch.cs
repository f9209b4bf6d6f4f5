using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace TrunkFlow.GraphQL.AspNetCore.Sessions;

/// <summary>
/// Watches over a connection that outlives the check at its beginning: asks ASP.NET's authentication again, from time to time and when the
/// ticket expires, whether the token or cookie still stands.
/// </summary>
internal sealed partial class SessionWatch : IDisposable
{
    private readonly CancellationTokenSource stopped = new();
    private readonly CancellationTokenSource ended = new();
    private readonly HttpContext context;
    private readonly TimeSpan interval;
    private readonly TimeProvider clock;
    private readonly ILogger logger;

    private SessionWatch(HttpContext context, TimeSpan interval)
    {
        this.context = context;
        this.interval = interval;
        clock = context.RequestServices.GetService<TimeProvider>() ?? TimeProvider.System;
        logger = context.RequestServices.GetRequiredService<ILogger<SessionWatch>>();
    }

    /// <summary>The session is over: its ticket expired or was revoked.</summary>
    public CancellationToken Ended => ended.Token;

    /// <summary>Begins to watch. Callers without a ticket have no session that could end; a user set by hand is not ASP.NET's to judge.</summary>
    public static SessionWatch Begin(HttpContext context, TimeSpan interval)
    {
        var watch = new SessionWatch(context, interval);
        if (context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult is { Succeeded: true } ticket)
        {
            _ = watch.RunAsync(ticket.Properties?.ExpiresUtc);
        }

        return watch;
    }

    public void Dispose()
    {
        stopped.Cancel();
        stopped.Dispose();
    }

    private async Task RunAsync(DateTimeOffset? expiresAt)
    {
        // What the ticket was read from; the original context belongs to the request's own thread.
        var authorization = context.Request.Headers.Authorization;
        var cookie = context.Request.Headers.Cookie;
        var services = context.RequestServices.GetRequiredService<IServiceScopeFactory>();
        var token = stopped.Token;
        try
        {
            while (true)
            {
                await Task.Delay(UntilNext(expiresAt), token);
                if (expiresAt <= clock.GetUtcNow() || !await StandsAsync(services, authorization, cookie, token))
                {
                    await ended.CancelAsync();
                    return;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The connection ended first.
        }
    }

    private TimeSpan UntilNext(DateTimeOffset? expiresAt)
    {
        var left = (expiresAt - clock.GetUtcNow()) ?? interval;
        return left < interval ? TimeSpan.FromMilliseconds(Math.Max(1, left.TotalMilliseconds)) : interval;
    }

    private async Task<bool> StandsAsync(
        IServiceScopeFactory services, Microsoft.Extensions.Primitives.StringValues authorization, Microsoft.Extensions.Primitives.StringValues cookie,
        CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = services.CreateAsyncScope();
            var again = new DefaultHttpContext { RequestServices = scope.ServiceProvider, RequestAborted = cancellationToken };
            again.Request.Headers.Authorization = authorization;
            again.Request.Headers.Cookie = cookie;
            return (await again.AuthenticateAsync()).Succeeded;
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            // Not being able to ask is no answer; the ticket's own end still holds.
            LogUnanswered(logger, fault);
            return true;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Whether a session still stands could not be asked.")]
    private static partial void LogUnanswered(ILogger logger, Exception fault);
}
