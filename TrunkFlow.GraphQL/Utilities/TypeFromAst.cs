using TrunkFlow.GraphQL.Language.Ast;
using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.GraphQL.Utilities;

/// <summary>The schema's type a type reference means.</summary>
internal static class TypeFromAst
{
    /// <summary>Null when the schema has no such type.</summary>
    public static GraphQLType? Find(GraphQLSchema schema, TypeNode node) => node switch
    {
        NamedTypeNode named => schema.FindType(named.Name.Value),
        ListTypeNode list => Find(schema, list.Type) is { } inner ? new GraphQLList(inner) : null,
        NonNullTypeNode nonNull => Find(schema, nonNull.Type) is { } inner ? new GraphQLNonNull(inner) : null,
        _ => null,
    };
}
