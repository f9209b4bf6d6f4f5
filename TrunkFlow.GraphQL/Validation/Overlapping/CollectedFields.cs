using TrunkFlow.GraphQL.Language.Ast;
using TrunkFlow.GraphQL.Types;
using TrunkFlow.GraphQL.Utilities;

namespace TrunkFlow.GraphQL.Validation.Overlapping;

/// <summary>The fields of one selection set by response name, inline fragments opened, and the fragments it spreads by name.</summary>
internal sealed class CollectedFields
{
    private CollectedFields()
    {
    }

    public OrderedDictionary<string, List<CollectedField>> Groups { get; } = [];

    public List<string> FragmentNames { get; } = [];

    public static CollectedFields Collect(GraphQLSchema schema, GraphQLNamedType? parentType, SelectionSetNode set)
    {
        var collected = new CollectedFields();
        collected.Add(schema, parentType, set, []);
        return collected;
    }

    private void Add(GraphQLSchema schema, GraphQLNamedType? parentType, SelectionSetNode set, HashSet<string> seenFragments)
    {
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    // Like graphql-js, not through the meta-fields: __typename has one shape everywhere.
                    var definition = (parentType as GraphQLComplexType)?.FindField(field.Name.Value);
                    if (!Groups.TryGetValue(field.ResponseName, out var group))
                    {
                        Groups.Add(field.ResponseName, group = []);
                    }

                    group.Add(new(parentType, field, definition));
                    break;
                case FragmentSpreadNode spread:
                    if (seenFragments.Add(spread.Name.Value))
                    {
                        FragmentNames.Add(spread.Name.Value);
                    }

                    break;
                case InlineFragmentNode inline:
                    var type = inline.TypeCondition is null ? parentType : (GraphQLNamedType?)TypeFromAst.Find(schema, inline.TypeCondition);
                    Add(schema, type, inline.SelectionSet, seenFragments);
                    break;
            }
        }
    }
}

/// <summary>A field with the type it is selected on and its definition there, both null when unknown.</summary>
internal sealed record CollectedField(GraphQLNamedType? ParentType, FieldNode Node, GraphQLField? Definition)
{
    private string? argumentsKey;

    /// <summary>The arguments as text that is equal exactly when they are, whatever their order.</summary>
    public string ArgumentsKey => argumentsKey ??= string.Join(',', Node.Arguments
        .OrderBy(static argument => argument.Name.Value, StringComparer.Ordinal)
        .Select(static argument => $"{argument.Name.Value}:{KeyOf(argument.Value)}"));

    private static string KeyOf(ValueNode value) => value switch
    {
        ObjectValueNode map => $"{{{string.Join(',', map.Fields.OrderBy(static field => field.Name.Value, StringComparer.Ordinal)
            .Select(static field => $"{field.Name.Value}:{KeyOf(field.Value)}"))}}}",
        ListValueNode list => $"[{string.Join(',', list.Values.Select(KeyOf))}]",
        _ => value.ToString(),
    };
}
