namespace TrunkFlow.GraphQL.Execution.Incremental;

/// <summary>What of a selection set is not part of the object itself but delivered after it (draft, "BuildExecutionPlan").</summary>
/// <param name="usages">The @defers met in the selection set, in document order.</param>
/// <param name="groups">The fields to run later.</param>
internal sealed class DeferralPlan(DeferUsage[] usages, DeferredFields[] groups)
{
    public DeferUsage[] Usages { get; } = usages;

    public DeferredFields[] Groups { get; } = groups;
}

/// <summary>Fields that belong to exactly the same @defers, so they run together and once.</summary>
internal sealed class DeferredFields(DeferUsage[] usages, SelectionSetPlan plan)
{
    public DeferUsage[] Usages { get; } = usages;

    public SelectionSetPlan Plan { get; } = plan;
}
