namespace TrunkFlow.GraphQL.Types;

/// <summary>A type that is never null (§3.12).</summary>
/// <exception cref="ArgumentException">When asked to wrap another non-null.</exception>
public sealed class GraphQLNonNull(GraphQLType ofType) : GraphQLType
{
    public GraphQLType OfType { get; } = ofType is GraphQLNonNull ? throw new ArgumentException($"{ofType} is non-null already.", nameof(ofType)) : ofType;

    public override GraphQLNamedType NamedType => OfType.NamedType;

    public override GraphQLType NullableType => OfType;

    public override string ToString() => $"{OfType}!";
}
