namespace TrunkFlow.GraphQL.Types;

/// <summary>An object type (§3.6).</summary>
public sealed class GraphQLObjectType(
    string name, Func<IEnumerable<GraphQLField>> fields, Func<IEnumerable<GraphQLInterfaceType>>? interfaces = null)
    : GraphQLComplexType(name, fields, interfaces)
{
    /// <summary>Whether a resolved value is of this type; used for abstract types that have no resolver of their own, and checked on results when set.</summary>
    public Func<object, bool>? IsTypeOf { get; init; }
}
