using TrunkFlow.GraphQL.Execution.Incremental;
using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.GraphQL.Execution;

/// <summary>
/// An operation with its @skip, @include, @defer and @stream decided for one set of variable values. Selection sets below the root are collected when
/// first met and kept, so a plan grows to what its requests really return.
/// </summary>
internal sealed class OperationPlan
{
    private SelectionSetPlan? root;

    public OperationPlan(OperationPlans operation, IReadOnlyDictionary<string, object?> conditions)
    {
        Owner = operation;
        Conditions = conditions;
    }

    public OperationPlans Owner { get; }

    public GraphQLSchema Schema => Owner.Schema;

    /// <summary>The values of the variables @skip and @include, @defer and @stream depend on, those that have one.</summary>
    public IReadOnlyDictionary<string, object?> Conditions { get; }

    /// <exception cref="GraphQLErrorException">An <c>if</c> has no value.</exception>
    public SelectionSetPlan Root => root ??= FieldCollection.CollectFields(
        this, Owner.RootType, [(Owner.Operation.SelectionSet, null)], DeferUsageSets.None);
}
