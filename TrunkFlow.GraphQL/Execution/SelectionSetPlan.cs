using TrunkFlow.GraphQL.Execution.Incremental;
using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.GraphQL.Execution;

/// <summary>The collected fields of one selection set on one object type, in response order.</summary>
internal sealed class SelectionSetPlan(GraphQLObjectType type, FieldPlan[] fields)
{
    public GraphQLObjectType Type { get; } = type;

    /// <summary>The fields of the object itself.</summary>
    public FieldPlan[] Fields { get; } = fields;

    /// <summary>What is delivered after the object; null for all of it at once.</summary>
    public DeferralPlan? Deferral { get; init; }

    /// <summary>Every field selected, whenever it is delivered.</summary>
    public IReadOnlyList<FieldPlan> AllFields => Deferral is null ? Fields : [.. Fields, .. Deferral.Groups.SelectMany(static group => group.Plan.Fields)];
}
