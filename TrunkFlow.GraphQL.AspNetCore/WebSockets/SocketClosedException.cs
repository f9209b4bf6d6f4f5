namespace TrunkFlow.GraphQL.AspNetCore.WebSockets;

/// <summary>The client broke the protocol; the socket is closed with the reason.</summary>
internal sealed class SocketClosedException(SocketClose close) : Exception(close.Reason)
{
    public SocketClose Close => close;
}
