using Microsoft.AspNetCore.Routing;
using TrunkFlow.GraphQL.AspNetCore;
using TrunkFlow.GraphQL.AspNetCore.Responses;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Endpoints of a GraphQL server.</summary>
public static class GraphQLEndpointExtensions
{
    /// <summary>Operations and, with <c>?sdl</c>, the schema.</summary>
    public static GraphQLEndpointConventionBuilder MapGraphQL(this IEndpointRouteBuilder endpoints, string path = "/graphql", string? schemaName = null)
    {
        var options = new EndpointOptions();
        var handler = new GraphQLEndpoint(schemaName, options);
        return new GraphQLEndpointConventionBuilder(endpoints.Map(path, handler.HandleAsync).WithDisplayName("GraphQL"), options);
    }

    /// <summary>Only the schema, as text.</summary>
    public static IEndpointConventionBuilder MapGraphQLSchema(
        this IEndpointRouteBuilder endpoints, string path = "/graphql/sdl", string? schemaName = null) =>
        endpoints.MapGet(path, context => SchemaResponse.WriteAsync(context, schemaName)).WithDisplayName("GraphQL schema");

    /// <summary>What the endpoint offers.</summary>
    public static GraphQLEndpointConventionBuilder WithOptions(this GraphQLEndpointConventionBuilder builder, GraphQLServerOptions options)
    {
        builder.Options.Server = options;
        return builder;
    }
}

/// <summary>The endpoint just mapped.</summary>
public sealed class GraphQLEndpointConventionBuilder : IEndpointConventionBuilder
{
    private readonly IEndpointConventionBuilder inner;

    internal GraphQLEndpointConventionBuilder(IEndpointConventionBuilder inner, EndpointOptions options)
    {
        this.inner = inner;
        Options = options;
    }

    internal EndpointOptions Options { get; }

    public void Add(Action<EndpointBuilder> convention) => inner.Add(convention);

    public void Finally(Action<EndpointBuilder> finallyConvention) => inner.Finally(finallyConvention);
}
