using System.Collections.Frozen;

namespace TrunkFlow.GraphQL.Types;

/// <summary>An enum (§3.9).</summary>
public sealed class GraphQLEnumType : GraphQLNamedType
{
    private readonly FrozenDictionary<string, GraphQLEnumValue> byName;
    private readonly FrozenDictionary<object, GraphQLEnumValue> byValue;

    public GraphQLEnumType(string name, params IReadOnlyList<GraphQLEnumValue> values)
        : base(name)
    {
        Values = values;
        byName = Names.Index(values, static value => value.Name);
        byValue = values.DistinctBy(static value => value.Value).ToFrozenDictionary(static value => value.Value);
    }

    public IReadOnlyList<GraphQLEnumValue> Values { get; }

    public GraphQLEnumValue? FindByName(string name) => byName.GetValueOrDefault(name);

    /// <summary>The value that stands for a runtime value (for instance a C# enum member).</summary>
    public GraphQLEnumValue? FindByValue(object value) => byValue.GetValueOrDefault(value);
}

/// <summary>One value of an enum; <see cref="Value"/> is what resolvers give and take for it, by default its name.</summary>
public sealed class GraphQLEnumValue(string name, object? value = null) : SchemaMember
{
    public string Name { get; } = name;

    public object Value { get; } = value ?? name;

    public string? DeprecationReason { get; init; }
}
