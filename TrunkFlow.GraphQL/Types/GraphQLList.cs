namespace TrunkFlow.GraphQL.Types;

/// <summary>A list of another type (§3.11).</summary>
public sealed class GraphQLList(GraphQLType ofType) : GraphQLType
{
    public GraphQLType OfType { get; } = ofType;

    public override GraphQLNamedType NamedType => OfType.NamedType;

    public override string ToString() => $"[{OfType}]";
}
