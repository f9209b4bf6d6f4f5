namespace TrunkFlow.GraphQL.Types;

/// <summary>A field of an object or interface (§3.6) and how its value is found (§6.4.2).</summary>
public sealed class GraphQLField(string name, GraphQLType type, params IReadOnlyList<GraphQLArgument> arguments) : SchemaMember
{
    public string Name { get; } = name;

    public GraphQLType Type { get; } = type;

    public IReadOnlyList<GraphQLArgument> Arguments { get; } = arguments;

    public string? DeprecationReason { get; init; }

    /// <summary>
    /// A resolver that needs the source only and is never asynchronous (a property). Preferred over <see cref="Resolve"/> when both are set,
    /// because it costs no context.
    /// </summary>
    public Func<object?, object?>? ResolveFromSource { get; init; }

    /// <summary>ResolveFieldValue (§6.4.2).</summary>
    public FieldResolver? Resolve { get; init; }

    /// <summary>ResolveFieldEventStream (§6.2.3.1), for fields of the subscription type. <see cref="Resolve"/> then gets each event as its source.</summary>
    public EventStreamResolver? Subscribe { get; init; }

    public GraphQLArgument? FindArgument(string name)
    {
        foreach (var argument in Arguments)
        {
            if (argument.Name == name)
            {
                return argument;
            }
        }

        return null;
    }

    public override string ToString() => $"{Name}: {Type}";
}
