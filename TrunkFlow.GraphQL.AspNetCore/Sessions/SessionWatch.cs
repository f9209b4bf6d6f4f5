using System.Net;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace TrunkFlow.GraphQL.AspNetCore.Sessions;

/// <summary>
/// Watches over a connection that outlives the check at its beginning: asks ASP.NET's authentication again, from time to time, when the ticket
/// expires and when the host says that sessions may have ended, whether the token or cookie still stands.
/// </summary>
internal sealed partial class SessionWatch : IDisposable
{
    /// <summary>Under this key a host may register a <c>Func&lt;Task&gt;</c>: the task it gives completes when some session may have ended.</summary>
    public const string ChangesKey = "sessions-changed";

    private static readonly Task Never = new TaskCompletionSource().Task;

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
        // A key may be good from some addresses only.
        var address = context.Connection.RemoteIpAddress;
        var services = context.RequestServices.GetRequiredService<IServiceScopeFactory>();
        var changes = context.RequestServices.GetKeyedService<Func<Task>>(ChangesKey);
        var token = stopped.Token;
        try
        {
            var changed = changes?.Invoke();
            while (true)
            {
                await WaitAsync(changed, UntilNext(expiresAt), token);
                // Taken before asking: what changes meanwhile is asked about once more.
                changed = changes?.Invoke();
                if (expiresAt <= clock.GetUtcNow() || !await StandsAsync(services, authorization, cookie, address, token))
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

    private static async Task WaitAsync(Task? changed, TimeSpan time, CancellationToken token)
    {
        await (changed ?? Never).WaitAsync(time, token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        token.ThrowIfCancellationRequested();
    }

    private async Task<bool> StandsAsync(
        IServiceScopeFactory services, StringValues authorization, StringValues cookie, IPAddress? address, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = services.CreateAsyncScope();
            var again = new DefaultHttpContext { RequestServices = scope.ServiceProvider, RequestAborted = cancellationToken };
            again.Request.Headers.Authorization = authorization;
            again.Request.Headers.Cookie = cookie;
            again.Connection.RemoteIpAddress = address;
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
