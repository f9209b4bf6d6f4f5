using Microsoft.AspNetCore.Http;

namespace TrunkFlow.GraphQL.AspNetCore.WebSockets;

/// <summary>One client on a WebSocket.</summary>
public interface ISocketSession
{
    ISocketConnection Connection { get; }
}

/// <summary>The WebSocket of a session.</summary>
public interface ISocketConnection
{
    /// <summary>The request that became the WebSocket. Its user is that of the operations.</summary>
    HttpContext HttpContext { get; }

    /// <summary>The services of that request.</summary>
    IServiceProvider RequestServices { get; }

    /// <summary>For the interceptor's own use.</summary>
    IDictionary<string, object?> ContextData { get; }

    CancellationToken RequestAborted { get; }

    bool IsClosed { get; }

    /// <summary>Ends the session.</summary>
    /// <param name="message">What the client is told.</param>
    /// <param name="reason">The close code (RFC 6455 section 7.4).</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask CloseAsync(string message, int reason, CancellationToken cancellationToken = default);
}

/// <summary>What a message of the client carries.</summary>
public interface IOperationMessagePayload
{
    /// <summary>The payload as an object of the type; null where there is none or it does not fit.</summary>
    T? As<T>()
        where T : class;
}
