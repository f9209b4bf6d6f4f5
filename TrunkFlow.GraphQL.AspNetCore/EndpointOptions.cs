namespace TrunkFlow.GraphQL.AspNetCore;

/// <summary>The options of one endpoint, which may be given after it was mapped.</summary>
internal sealed class EndpointOptions
{
    public GraphQLServerOptions Server { get; set; } = new();
}
