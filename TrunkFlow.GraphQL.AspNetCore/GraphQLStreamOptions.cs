namespace TrunkFlow.GraphQL.AspNetCore;

/// <summary>Limits of everything that lasts, event streams, responses in parts and WebSockets; set them with <c>services.Configure</c>.</summary>
public sealed class GraphQLStreamOptions
{
    /// <summary>How long an event stream may be silent before a comment is sent, so that nothing between server and client gives it up.</summary>
    public TimeSpan KeepAliveInterval { get; set; } = TimeSpan.FromSeconds(12);

    /// <summary>A client that takes nothing for so long is disconnected.</summary>
    public TimeSpan SendTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often the caller's token or cookie is looked at again; what has expired or was revoked ends the stream.</summary>
    public TimeSpan SessionCheckInterval { get; set; } = TimeSpan.FromSeconds(30);
}
