using Microsoft.AspNetCore.Http;

namespace TrunkFlow.GraphQL.AspNetCore.WebSockets;

/// <summary>Makes a WebSocket of a request and hands it to a session.</summary>
internal sealed class SocketEndpoint(OperationRunner runner, GraphQLSocketOptions sockets, GraphQLStreamOptions streams)
{
    public const string Protocol = "graphql-transport-ws";

    public async Task HandleAsync(HttpContext context)
    {
        if (!SocketOrigin.IsAllowed(context))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        // A client that speaks another protocol is accepted first, because only then can it be told why it is closed.
        var speaksOurs = context.WebSockets.WebSocketRequestedProtocols.Contains(Protocol);
        using var socket = await context.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            SubProtocol = speaksOurs ? Protocol : null,
            KeepAliveInterval = sockets.KeepAliveInterval ?? Timeout.InfiniteTimeSpan,
            KeepAliveTimeout = sockets.KeepAliveInterval ?? Timeout.InfiniteTimeSpan,
        });
        await using var connection = new SocketConnection(context, socket, sockets.MaxMessageSize, streams.SendTimeout);
        if (speaksOurs)
        {
            using var session = new SocketSession(connection, runner, sockets, streams);
            await session.RunAsync();
        }
        else
        {
            await connection.CloseAsync(SocketClose.NoSubprotocol);
            await connection.ReceiveCloseAsync();
        }
    }
}
