namespace TrunkFlow.GraphQL.Types;

/// <summary>A union (§3.8).</summary>
public sealed class GraphQLUnionType(string name, Func<IEnumerable<GraphQLObjectType>> types) : GraphQLCompositeType(name)
{
    private readonly Lazy<GraphQLObjectType[]> lazyTypes = new(() => [.. types()]);

    public IReadOnlyList<GraphQLObjectType> Types => lazyTypes.Value;

    /// <summary>ResolveAbstractType (§6.4.3); null asks each possible type's <see cref="GraphQLObjectType.IsTypeOf"/>.</summary>
    public Func<object, GraphQLObjectType?>? ResolveType { get; init; }
}
