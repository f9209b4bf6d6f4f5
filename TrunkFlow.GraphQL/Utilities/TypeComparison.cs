using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.GraphQL.Utilities;

/// <summary>How types relate.</summary>
internal static class TypeComparison
{
    /// <summary>AreTypesCompatible for output positions (§3.6.1, IsValidImplementationFieldType) and for variables (§5.8.5).</summary>
    public static bool IsSubTypeOf(GraphQLSchema schema, GraphQLType maybeSubType, GraphQLType superType) => (maybeSubType, superType) switch
    {
        _ when ReferenceEquals(maybeSubType, superType) => true,
        (GraphQLNonNull sub, GraphQLNonNull super) => IsSubTypeOf(schema, sub.OfType, super.OfType),
        (_, GraphQLNonNull) => false,
        (GraphQLNonNull sub, _) => IsSubTypeOf(schema, sub.OfType, superType),
        (GraphQLList sub, GraphQLList super) => IsSubTypeOf(schema, sub.OfType, super.OfType),
        (_, GraphQLList) or (GraphQLList, _) => false,
        (GraphQLNamedType sub, GraphQLNamedType super) => sub.Name == super.Name || (super.IsAbstractType && schema.IsSubType(super, sub)),
        _ => false,
    };

    public static bool IsSame(GraphQLType a, GraphQLType b) => (a, b) switch
    {
        _ when ReferenceEquals(a, b) => true,
        (GraphQLNonNull x, GraphQLNonNull y) => IsSame(x.OfType, y.OfType),
        (GraphQLList x, GraphQLList y) => IsSame(x.OfType, y.OfType),
        (GraphQLNamedType x, GraphQLNamedType y) => x.Name == y.Name,
        _ => false,
    };

    /// <summary>Whether an object can be of both types (§5.5.2.3).</summary>
    public static bool DoTypesOverlap(GraphQLSchema schema, GraphQLCompositeType a, GraphQLCompositeType b) =>
        ReferenceEquals(a, b)
        || (a.IsAbstractType && b.IsAbstractType ? schema.GetPossibleTypes(a).Any(type => schema.IsSubType(b, type))
            : a.IsAbstractType ? schema.IsSubType(a, b)
            : b.IsAbstractType && schema.IsSubType(b, a));
}
