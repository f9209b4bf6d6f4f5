namespace TrunkFlow.GraphQL.Execution.Incremental;

/// <summary>Decides which @defers a field really waits for.</summary>
internal static class DeferUsageSets
{
    public static DeferUsage[] None { get; } = [];

    /// <summary>
    /// The usages of a field's nodes; none when one of the nodes is not deferred, and without those inside another of them: the outer
    /// delivers the field already (draft, "GetFilteredDeferUsageSet").
    /// </summary>
    public static DeferUsage[] Of(List<CollectedNode> nodes)
    {
        if (nodes.Exists(static node => node.Usage is null))
        {
            return None;
        }

        var all = nodes.Select(static node => node.Usage!).ToHashSet();
        return [.. nodes.Select(static node => node.Usage!).Distinct().Where(usage => !HasAncestorIn(all, usage))];
    }

    public static bool AreSame(DeferUsage[] first, DeferUsage[] second) =>
        first.Length == second.Length && (first.AsSpan().SequenceEqual(second) || first.ToHashSet().SetEquals(second));

    private static bool HasAncestorIn(HashSet<DeferUsage> all, DeferUsage usage)
    {
        for (var ancestor = usage.Parent; ancestor is not null; ancestor = ancestor.Parent)
        {
            if (all.Contains(ancestor))
            {
                return true;
            }
        }

        return false;
    }
}
