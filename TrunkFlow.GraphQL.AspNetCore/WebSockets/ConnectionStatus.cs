namespace TrunkFlow.GraphQL.AspNetCore.WebSockets;

/// <summary>Whether a client that introduced itself is let in.</summary>
public sealed class ConnectionStatus
{
    private ConnectionStatus(bool accepted, string message, IReadOnlyDictionary<string, object?>? extensions)
    {
        Accepted = accepted;
        Message = message;
        Extensions = extensions;
    }

    public bool Accepted { get; }

    public string Message { get; }

    /// <summary>The payload of the acknowledgement.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; }

    public static ConnectionStatus Accept() => new(true, "Your connection was accepted.", null);

    public static ConnectionStatus Accept(IReadOnlyDictionary<string, object?>? extensions) => new(true, "Your connection was accepted.", extensions);

    public static ConnectionStatus Reject() => Reject("Forbidden");

    /// <param name="message">The reason of the close frame; the code is 4403.</param>
    public static ConnectionStatus Reject(string message) => new(false, message, null);

    /// <inheritdoc cref="Reject(string)"/>
    public static ConnectionStatus Reject(string message, IReadOnlyDictionary<string, object?>? extensions) => new(false, message, extensions);
}
