using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.GraphQL.Binding.Limits;

/// <summary>
/// Walks what an operation selects, whether it is delivered at once or later. Fragments that spread each other twice at each level make a small
/// document select without end, so the walk is limited too.
/// </summary>
internal sealed class Selections(GraphQLSchema schema)
{
    private const int MaxVisited = 50_000;

    private int visited;

    /// <summary>More is selected than is looked at: refuse the operation.</summary>
    public bool IsTooMuch => visited > MaxVisited;

    /// <summary>Everything selected below a field, whatever type its value may have; nothing more once it is too much.</summary>
    public IEnumerable<Selection> Below(Selection selection)
    {
        var below = selection.Field.Type.NamedType switch
        {
            GraphQLObjectType => selection.GetSelections(),
            GraphQLCompositeType composite => schema.GetPossibleTypes(composite).SelectMany(type => selection.GetSelections(type)),
            _ => [],
        };
        return below.TakeWhile(_ => ++visited <= MaxVisited);
    }
}
