using TrunkFlow.GraphQL.Language.Ast;
using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.GraphQL.Validation.Overlapping;

// Comparing fields one by one (FieldsInSetCanMerge, SameResponseShape).
internal sealed partial class ConflictFinder
{
    private void CollectConflictsWithin(List<Conflict> conflicts, CollectedFields fields)
    {
        foreach (var (responseName, group) in fields.Groups)
        {
            for (var i = 0; i < group.Count; i++)
            {
                for (var j = i + 1; j < group.Count; j++)
                {
                    Add(conflicts, FindConflict(areParentsExclusive: false, responseName, group[i], group[j]));
                }
            }
        }
    }

    private void CollectConflictsBetween(List<Conflict> conflicts, bool areMutuallyExclusive, CollectedFields fields1, CollectedFields fields2)
    {
        foreach (var (responseName, group1) in fields1.Groups)
        {
            Spend(1);
            if (!fields2.Groups.TryGetValue(responseName, out var group2))
            {
                continue;
            }

            foreach (var field1 in group1)
            {
                foreach (var field2 in group2)
                {
                    Add(conflicts, FindConflict(areMutuallyExclusive, responseName, field1, field2));
                }
            }
        }
    }

    private static void Add(List<Conflict> conflicts, Conflict? conflict)
    {
        if (conflict is not null)
        {
            conflicts.Add(conflict);
        }
    }

    private Conflict? FindConflict(bool areParentsExclusive, string responseName, CollectedField field1, CollectedField field2)
    {
        Spend(2);

        // Fields on two different objects never meet in one response object, so only their shapes must agree.
        var areMutuallyExclusive = areParentsExclusive
            || (!ReferenceEquals(field1.ParentType, field2.ParentType)
                && field1.ParentType is GraphQLObjectType && field2.ParentType is GraphQLObjectType);
        var (node1, node2) = (field1.Node, field2.Node);
        if (!areMutuallyExclusive)
        {
            if (node1.Name.Value != node2.Name.Value)
            {
                return new(responseName, $"\"{node1.Name.Value}\" and \"{node2.Name.Value}\" are different fields", [node1], [node2]);
            }

            if (node1.Arguments.Count != node2.Arguments.Count || field1.ArgumentsKey != field2.ArgumentsKey)
            {
                return new(responseName, "they have differing arguments", [node1], [node2]);
            }
        }

        // One list cannot be delivered in two ways at once (incremental delivery draft, "FieldsInSetCanMerge").
        if (isStreamKnown && (IsStreamed(node1) || IsStreamed(node2)))
        {
            return new(responseName, "they have overlapping stream directives", [node1], [node2]);
        }

        var (type1, type2) = (field1.Definition?.Type, field2.Definition?.Type);
        if (type1 is not null && type2 is not null && DoTypesConflict(type1, type2))
        {
            return new(responseName, $"they return conflicting types \"{type1}\" and \"{type2}\"", [node1], [node2]);
        }

        if (node1.SelectionSet is null || node2.SelectionSet is null)
        {
            return null;
        }

        var below = FindConflictsBetweenSubSelectionSets(
            areMutuallyExclusive, type1?.NamedType, node1.SelectionSet, type2?.NamedType, node2.SelectionSet);
        return Conflict.OfSubfields(below, responseName, node1, node2);
    }

    private static bool IsStreamed(FieldNode node) => node.Directives.Any(static directive => directive.Name.Value == BuiltInDirectives.StreamName);

    /// <summary>SameResponseShape, the part about types: lists, nulls and leaves must agree; composite types may differ.</summary>
    private static bool DoTypesConflict(GraphQLType type1, GraphQLType type2) => (type1, type2) switch
    {
        (GraphQLList list1, GraphQLList list2) => DoTypesConflict(list1.OfType, list2.OfType),
        (GraphQLList, _) or (_, GraphQLList) => true,
        (GraphQLNonNull nonNull1, GraphQLNonNull nonNull2) => DoTypesConflict(nonNull1.OfType, nonNull2.OfType),
        (GraphQLNonNull, _) or (_, GraphQLNonNull) => true,
        _ => (type1.IsLeafType || type2.IsLeafType) && !ReferenceEquals(type1, type2),
    };
}
