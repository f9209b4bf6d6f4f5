using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Identity;

namespace TrunkFlow.Server.Api;

/// <summary>
/// Who is on a WebSocket: whom the upgrade's <c>Authorization</c> header or cookie named, or the token of the first message, because a browser's
/// script cannot set headers there: <c>{ "Authorization": "Bearer …" }</c> or <c>{ "authToken": "…" }</c>.
/// </summary>
public sealed class UserOfSocket(CurrentActor actor) : DefaultSocketSessionInterceptor
{
    public override async ValueTask<ConnectionStatus> OnConnectAsync(
        ISocketSession session, IOperationMessagePayload connectionInitMessage, CancellationToken cancellationToken = default)
    {
        var context = session.Connection.HttpContext;
        if (TokenOf(connectionInitMessage) is { } token)
        {
            // Kept where the door looks, also when it asks again later whether the token still stands.
            context.Request.Headers.Authorization = $"Bearer {token}";
            var ticket = await context.AuthenticateAsync();
            if (ticket.Succeeded)
            {
                context.User = ticket.Principal;
                context.Features.Set<IAuthenticateResultFeature>(new Ticket { AuthenticateResult = ticket });
            }
        }

        // A token that is not good is refused here; over HTTP every field would say so.
        return context.Request.Headers.Authorization.Count == 0 || context.User.Identity?.IsAuthenticated is true
            ? ConnectionStatus.Accept()
            : ConnectionStatus.Reject();
    }

    // Not asynchronous: who acts must be known to the caller's flow, in which the operation runs.
    public override ValueTask OnRequestAsync(
        ISocketSession session, string operationSessionId, OperationRequestBuilder requestBuilder, CancellationToken cancellationToken = default)
    {
        var context = session.Connection.HttpContext;
        if (context.User.Identity?.IsAuthenticated is true)
        {
            requestBuilder.AllowIntrospection();
            actor.Become(new Actor(
                context.User.UserId(), context.User.FindFirstValue(ClaimNames.Username)!, context.Connection.RemoteIpAddress, Door.Api, context.User.CustomerId(), context.User.SessionId()));
        }

        return base.OnRequestAsync(session, operationSessionId, requestBuilder, cancellationToken);
    }

    private static string? TokenOf(IOperationMessagePayload message)
    {
        foreach (var (name, value) in message.As<Dictionary<string, JsonElement>>() ?? [])
        {
            var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
            if (name.Equals("authToken", StringComparison.OrdinalIgnoreCase))
            {
                return text;
            }

            if (name.Equals("Authorization", StringComparison.OrdinalIgnoreCase))
            {
                return text.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? text["Bearer ".Length..] : text;
            }
        }

        return null;
    }

    private sealed class Ticket : IAuthenticateResultFeature
    {
        public AuthenticateResult? AuthenticateResult { get; set; }
    }
}
