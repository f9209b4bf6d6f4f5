namespace TrunkFlow.GraphQL.Types;

/// <summary>An interface (§3.7).</summary>
public sealed class GraphQLInterfaceType(
    string name, Func<IEnumerable<GraphQLField>> fields, Func<IEnumerable<GraphQLInterfaceType>>? interfaces = null)
    : GraphQLComplexType(name, fields, interfaces)
{
    /// <summary>ResolveAbstractType (§6.4.3); null asks each possible type's <see cref="GraphQLObjectType.IsTypeOf"/>.</summary>
    public Func<object, GraphQLObjectType?>? ResolveType { get; init; }
}
