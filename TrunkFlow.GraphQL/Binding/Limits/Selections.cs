using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.GraphQL.Binding.Limits;

/// <summary>Walks what an operation selects.</summary>
internal static class Selections
{
    /// <summary>Everything selected below a field, whatever type its value may have.</summary>
    public static IEnumerable<Selection> Below(GraphQLSchema schema, Selection selection) => selection.Field.Type.NamedType switch
    {
        GraphQLObjectType => selection.GetSelections(),
        GraphQLCompositeType composite => schema.GetPossibleTypes(composite).SelectMany(type => selection.GetSelections(type)),
        _ => [],
    };
}
