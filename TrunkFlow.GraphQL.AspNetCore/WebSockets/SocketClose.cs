namespace TrunkFlow.GraphQL.AspNetCore.WebSockets;

/// <summary>
/// Why a socket is closed (graphql-transport-ws, https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md; below 4000: RFC 6455 section 7.4.1).
/// </summary>
internal readonly record struct SocketClose(int Code, string Reason)
{
    public static readonly SocketClose Normal = new(1000, "Normal Closure");
    public static readonly SocketClose GoingAway = new(1001, "Going away");
    public static readonly SocketClose TooBig = new(1009, "Message too big");
    public static readonly SocketClose Unauthorized = new(4401, "Unauthorized");
    public static readonly SocketClose Forbidden = new(4403, "Forbidden");
    public static readonly SocketClose NoSubprotocol = new(4406, "Subprotocol not acceptable");
    public static readonly SocketClose InitTimeout = new(4408, "Connection initialisation timeout");
    public static readonly SocketClose TooManyInits = new(4429, "Too many initialisation requests");
    public static readonly SocketClose Failed = new(4500, "Internal server error");

    public static SocketClose BadMessage(string reason) => new(4400, reason);

    public static SocketClose SubscriberExists(string id) => new(4409, $"Subscriber for {id} already exists");
}
