using TrunkFlow.GraphQL.Language.Ast;

namespace TrunkFlow.GraphQL.Types;

/// <summary>A leaf type (§3.5). The three functions throw <see cref="GraphQLErrorException"/> (or anything) to refuse a value.</summary>
public sealed class GraphQLScalarType(string name) : GraphQLNamedType(name)
{
    /// <summary>The URL of <c>@specifiedBy</c> (§3.13.4).</summary>
    public string? SpecifiedByUrl { get; init; }

    /// <summary>
    /// Result coercion: a resolved value, never null, to one the result writer knows (string, bool, a number, Guid, a date or time,
    /// <see cref="System.Text.Json.JsonElement"/>, dictionaries and lists of these).
    /// </summary>
    public Func<object, object?> Serialize { get; init; } = static value => value;

    /// <summary>Input coercion of a variable value: null is handled before; JSON numbers arrive as int, long, decimal or double.</summary>
    public Func<object, object?> ParseValue { get; init; } = static value => value;

    /// <summary>
    /// Input coercion of a literal without variables; by default the literal as a plain value given to <see cref="ParseValue"/>.
    /// </summary>
    public Func<ValueNode, object?>? ParseLiteral { get; init; }
}
