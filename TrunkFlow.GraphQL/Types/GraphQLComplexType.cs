using System.Collections.Frozen;

namespace TrunkFlow.GraphQL.Types;

/// <summary>What objects and interfaces share. Fields and interfaces are asked for once, when the schema is built, so that types may refer to each other.</summary>
public abstract class GraphQLComplexType(
    string name, Func<IEnumerable<GraphQLField>> fields, Func<IEnumerable<GraphQLInterfaceType>>? interfaces) : GraphQLCompositeType(name)
{
    private readonly Lazy<(GraphQLField[] List, FrozenDictionary<string, GraphQLField> ByName)> lazyFields = new(() =>
    {
        var list = fields().ToArray();
        return (list, Names.Index(list, static field => field.Name));
    });

    private readonly Lazy<GraphQLInterfaceType[]> lazyInterfaces = new(() => interfaces?.Invoke().ToArray() ?? []);

    public IReadOnlyList<GraphQLField> Fields => lazyFields.Value.List;

    public IReadOnlyList<GraphQLInterfaceType> Interfaces => lazyInterfaces.Value;

    /// <summary>The field of that name, without the meta-fields of introspection.</summary>
    public GraphQLField? FindField(string name) => lazyFields.Value.ByName.GetValueOrDefault(name);
}
