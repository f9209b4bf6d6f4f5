using System.Collections.Frozen;

namespace TrunkFlow.GraphQL.Types;

/// <summary>An input object (§3.10). Its fields are asked for once, when the schema is built, so that types may refer to each other.</summary>
public sealed class GraphQLInputObjectType(string name, Func<IEnumerable<GraphQLInputField>> fields) : GraphQLNamedType(name)
{
    private readonly Lazy<(GraphQLInputField[] List, FrozenDictionary<string, GraphQLInputField> ByName)> lazyFields = new(() =>
    {
        var list = fields().ToArray();
        return (list, Names.Index(list, static field => field.Name));
    });

    /// <summary>True when exactly one field must be given (§3.10, "OneOf Input Objects").</summary>
    public bool IsOneOf { get; init; }

    /// <summary>
    /// Makes the runtime value from the coerced fields (absent ones are missing from the map); null leaves the map as the value.
    /// May throw <see cref="GraphQLErrorException"/>.
    /// </summary>
    public Func<IReadOnlyDictionary<string, object?>, object>? CreateValue { get; init; }

    public IReadOnlyList<GraphQLInputField> Fields => lazyFields.Value.List;

    public GraphQLInputField? FindField(string name) => lazyFields.Value.ByName.GetValueOrDefault(name);
}
