namespace TrunkFlow.GraphQL.AspNetCore;

/// <summary>What the endpoint offers.</summary>
public sealed class GraphQLServerOptions
{
    /// <summary>The engine has no tool of its own; the property is there so that code written for Hot Chocolate can turn its tool off.</summary>
    public GraphQLToolOptions Tool { get; } = new();

    /// <summary>WebSockets, where the application uses them.</summary>
    public GraphQLSocketOptions Sockets { get; set; } = new();

    /// <summary>Several operations in one request. Off by default.</summary>
    public bool EnableBatching { get; set; }

    public bool EnableGetRequests { get; set; } = true;

    /// <summary>Which operations a GET may run; a subscription counts as a query, because browsers' <c>EventSource</c> has no other method.</summary>
    public AllowedGetOperations AllowedGetOperations { get; set; } = AllowedGetOperations.Query;

    public bool EnableMultipartRequests { get; set; } = true;

    /// <summary>Multipart requests must carry <c>GraphQL-preflight</c>, which a foreign page cannot send without asking first.</summary>
    public bool EnforceMultipartRequestsPreflightHeader { get; set; } = true;

    /// <summary>GET requests must carry <c>GraphQL-preflight</c>.</summary>
    public bool EnforceGetRequestsPreflightHeader { get; set; }

    /// <summary>The schema can be fetched with <c>?sdl</c>.</summary>
    public bool EnableSchemaRequests { get; set; } = true;
}

/// <summary>Hot Chocolate's built-in tool, which this engine does not have.</summary>
public sealed class GraphQLToolOptions
{
    public bool Enable { get; set; }
}

/// <summary>Operations a GET may run.</summary>
[Flags]
public enum AllowedGetOperations
{
    None = 0,
    Query = 1,
}
