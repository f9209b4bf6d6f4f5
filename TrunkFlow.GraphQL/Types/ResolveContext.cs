using System.Collections.Immutable;
using TrunkFlow.GraphQL.Language.Ast;

namespace TrunkFlow.GraphQL.Types;

/// <summary>What a resolver may know of the field it resolves. One object per field resolved; never used by two threads at once.</summary>
public abstract class ResolveContext
{
    public abstract GraphQLSchema Schema { get; }

    /// <summary>The request as received: its services, global state and raw variables.</summary>
    public abstract ExecutionRequest Request { get; }

    /// <summary>The concrete type the field is resolved on.</summary>
    public abstract GraphQLObjectType ObjectType { get; }

    /// <summary>The field as selected: response name, definition, nodes, sub-selections.</summary>
    public abstract Selection Selection { get; }

    public GraphQLField Field => Selection.Field;

    public abstract object? Source { get; }

    /// <summary>Coerced arguments (§6.4.1).</summary>
    public abstract ArgumentValues Arguments { get; }

    public abstract OperationDefinitionNode Operation { get; }

    public abstract DocumentNode Document { get; }

    /// <summary>Coerced variables (§6.1.2).</summary>
    public abstract IReadOnlyDictionary<string, object?> Variables { get; }

    /// <summary>The response position; built when asked for.</summary>
    public abstract ResponsePath Path { get; }

    public IServiceProvider? Services => Request.Services;

    /// <summary>Cancelled when the client leaves or the request's time is up.</summary>
    public abstract CancellationToken CancellationToken { get; }

    /// <summary>State for this field and everything selected below it; what a resolver sets, its descendants see.</summary>
    public abstract ImmutableDictionary<string, object?> ScopedContextData { get; set; }

    /// <summary>State of this field alone, shared by the parts its resolver is made of.</summary>
    public abstract ImmutableDictionary<string, object?> LocalContextData { get; set; }

    /// <summary>Adds an error at this field without making its value null. Path and locations are filled in when missing.</summary>
    public abstract void ReportError(GraphQLError fieldError);
}
