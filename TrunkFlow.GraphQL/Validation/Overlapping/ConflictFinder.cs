using System.Runtime.CompilerServices;
using TrunkFlow.GraphQL.Language.Ast;
using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.GraphQL.Validation.Overlapping;

/// <summary>
/// Finds conflicting fields (FieldsInSetCanMerge). The algorithm is graphql-js's: every pair of a selection set and a fragment, and every
/// pair of fragments, is compared once; a budget ends what is still too much.
/// </summary>
internal sealed partial class ConflictFinder(ValidationContext context)
{
    private const int MaxComplexity = 500_000;

    private readonly Dictionary<(GraphQLNamedType? Parent, SelectionSetNode Set), CollectedFields> collectedFields = [];
    private readonly Dictionary<(CollectedFields Fields, string Fragment), bool> comparedWithFragment = [];
    private readonly Dictionary<(string First, string Second), bool> comparedFragments = [];
    private readonly bool isStreamKnown = context.Schema.FindDirective(BuiltInDirectives.StreamName) is not null;
    private int remainingComplexity = MaxComplexity;

    public List<Conflict> FindConflictsWithin(GraphQLNamedType? parentType, SelectionSetNode set)
    {
        var conflicts = new List<Conflict>();
        var fields = Collect(parentType, set);
        CollectConflictsWithin(conflicts, fields);
        var names = fields.FragmentNames;
        for (var i = 0; i < names.Count; i++)
        {
            CollectConflictsBetweenFieldsAndFragment(conflicts, areMutuallyExclusive: false, fields, names[i]);
            for (var j = i + 1; j < names.Count; j++)
            {
                CollectConflictsBetweenFragments(conflicts, areMutuallyExclusive: false, names[i], names[j]);
            }
        }

        return conflicts;
    }

    private void Spend(int cost)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        remainingComplexity -= cost;
        if (remainingComplexity < 0)
        {
            throw new ValidationAbortedException("Too many fields have to be compared with each other. Validation aborted.");
        }
    }

    private CollectedFields Collect(GraphQLNamedType? parentType, SelectionSetNode set) =>
        collectedFields.TryGetValue((parentType, set), out var known)
            ? known
            : collectedFields[(parentType, set)] = CollectedFields.Collect(context.Schema, parentType, set);

    private CollectedFields CollectFragment(FragmentDefinitionNode fragment) =>
        Collect(context.Schema.FindType(fragment.TypeCondition.Name.Value), fragment.SelectionSet);

    /// <summary>True when the pair was compared before, as strictly as is asked now: comparing as "not exclusive" covers both.</summary>
    private static bool WasCompared<TKey>(Dictionary<TKey, bool> compared, TKey key, bool areMutuallyExclusive)
        where TKey : notnull
    {
        if (compared.TryGetValue(key, out var before) && (areMutuallyExclusive || !before))
        {
            return true;
        }

        compared[key] = areMutuallyExclusive;
        return false;
    }

    private void CollectConflictsBetweenFieldsAndFragment(List<Conflict> conflicts, bool areMutuallyExclusive, CollectedFields fields, string fragmentName)
    {
        Spend(1);
        if (fields.Groups.Count == 0
            || WasCompared(comparedWithFragment, (fields, fragmentName), areMutuallyExclusive)
            || context.FindFragment(fragmentName) is not { } fragment)
        {
            return;
        }

        var inFragment = CollectFragment(fragment);
        if (ReferenceEquals(fields, inFragment))
        {
            return;
        }

        CollectConflictsBetween(conflicts, areMutuallyExclusive, fields, inFragment);
        foreach (var referenced in inFragment.FragmentNames)
        {
            CollectConflictsBetweenFieldsAndFragment(conflicts, areMutuallyExclusive, fields, referenced);
        }
    }

    private void CollectConflictsBetweenFragments(List<Conflict> conflicts, bool areMutuallyExclusive, string name1, string name2)
    {
        Spend(2);
        if (name1 == name2)
        {
            return;
        }

        var pair = string.CompareOrdinal(name1, name2) < 0 ? (name1, name2) : (name2, name1);
        if (WasCompared(comparedFragments, pair, areMutuallyExclusive)
            || context.FindFragment(name1) is not { } fragment1
            || context.FindFragment(name2) is not { } fragment2)
        {
            return;
        }

        var fields1 = CollectFragment(fragment1);
        var fields2 = CollectFragment(fragment2);
        CollectConflictsBetween(conflicts, areMutuallyExclusive, fields1, fields2);
        foreach (var referenced in fields2.FragmentNames)
        {
            CollectConflictsBetweenFragments(conflicts, areMutuallyExclusive, name1, referenced);
        }

        foreach (var referenced in fields1.FragmentNames)
        {
            CollectConflictsBetweenFragments(conflicts, areMutuallyExclusive, referenced, name2);
        }
    }

    private List<Conflict> FindConflictsBetweenSubSelectionSets(
        bool areMutuallyExclusive, GraphQLNamedType? parentType1, SelectionSetNode set1, GraphQLNamedType? parentType2, SelectionSetNode set2)
    {
        var conflicts = new List<Conflict>();
        var fields1 = Collect(parentType1, set1);
        var fields2 = Collect(parentType2, set2);
        CollectConflictsBetween(conflicts, areMutuallyExclusive, fields1, fields2);
        foreach (var name2 in fields2.FragmentNames)
        {
            CollectConflictsBetweenFieldsAndFragment(conflicts, areMutuallyExclusive, fields1, name2);
        }

        foreach (var name1 in fields1.FragmentNames)
        {
            CollectConflictsBetweenFieldsAndFragment(conflicts, areMutuallyExclusive, fields2, name1);
        }

        foreach (var name1 in fields1.FragmentNames)
        {
            foreach (var name2 in fields2.FragmentNames)
            {
                CollectConflictsBetweenFragments(conflicts, areMutuallyExclusive, name1, name2);
            }
        }

        return conflicts;
    }
}
