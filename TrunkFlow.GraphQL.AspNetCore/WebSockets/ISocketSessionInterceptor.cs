using TrunkFlow.GraphQL.Binding.Requests;

namespace TrunkFlow.GraphQL.AspNetCore.WebSockets;

/// <summary>Sees what happens on WebSockets.</summary>
public interface ISocketSessionInterceptor
{
    /// <summary>A client introduces itself; it may carry a token.</summary>
    ValueTask<ConnectionStatus> OnConnectAsync(
        ISocketSession session, IOperationMessagePayload connectionInitMessage, CancellationToken cancellationToken = default);

    /// <summary>An operation is about to run.</summary>
    ValueTask OnRequestAsync(
        ISocketSession session, string operationSessionId, OperationRequestBuilder requestBuilder, CancellationToken cancellationToken = default);

    /// <summary>A response is about to be sent.</summary>
    ValueTask<IOperationResult> OnResultAsync(
        ISocketSession session, string operationSessionId, IOperationResult result, CancellationToken cancellationToken = default);

    /// <summary>An operation has ended.</summary>
    ValueTask OnCompleteAsync(ISocketSession session, string operationSessionId, CancellationToken cancellationToken = default);

    /// <returns>The payload of the answer.</returns>
    ValueTask<IReadOnlyDictionary<string, object?>?> OnPingAsync(
        ISocketSession session, IOperationMessagePayload pingMessage, CancellationToken cancellationToken = default);

    ValueTask OnPongAsync(ISocketSession session, IOperationMessagePayload pongMessage, CancellationToken cancellationToken = default);

    /// <summary>The socket is closed.</summary>
    ValueTask OnCloseAsync(ISocketSession session, CancellationToken cancellationToken = default);
}
