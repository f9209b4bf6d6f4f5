namespace TrunkFlow.GraphQL.AspNetCore;

/// <summary>Limits of WebSockets.</summary>
public sealed class GraphQLSocketOptions
{
    /// <summary>How long a client may take to send <c>connection_init</c>; later the socket is closed with 4408.</summary>
    public TimeSpan ConnectionInitializationTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How often a ping frame is sent (RFC 6455 section 5.5.2); a client that does not answer within the same time is gone. Null sends none.</summary>
    public TimeSpan? KeepAliveInterval { get; set; } = TimeSpan.FromSeconds(12);

    /// <summary>The largest message a client may send, in bytes; a larger one closes the socket with 1009.</summary>
    public int MaxMessageSize { get; set; } = 1024 * 1024;

    /// <summary>How many operations may run at once on one connection; one more is answered with an error.</summary>
    public int MaxOperations { get; set; } = 100;
}
