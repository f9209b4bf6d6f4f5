using TrunkFlow.GraphQL.Language.Ast;

namespace TrunkFlow.GraphQL.Types;

/// <summary>What arguments and input fields share (§3.6.1, §3.10).</summary>
public abstract class GraphQLInputValue(string name, GraphQLType type) : SchemaMember
{
    public string Name { get; } = name;

    public GraphQLType Type { get; } = type;

    /// <summary>The default as a literal, null when there is none. It is coerced like a value from a client.</summary>
    public ValueNode? DefaultValue { get; init; }

    public string? DeprecationReason { get; init; }

    /// <summary>Non-null and without default: a request must give it.</summary>
    public bool IsRequired => Type is GraphQLNonNull && DefaultValue is null;

    /// <summary>The default once coerced, kept by input coercion for values that may be shared.</summary>
    internal object? CoercedDefault { get; set; }

    public override string ToString() => $"{Name}: {Type}";
}

/// <summary>An argument of a field or directive.</summary>
public sealed class GraphQLArgument(string name, GraphQLType type) : GraphQLInputValue(name, type);

/// <summary>A field of an input object.</summary>
public sealed class GraphQLInputField(string name, GraphQLType type) : GraphQLInputValue(name, type);
