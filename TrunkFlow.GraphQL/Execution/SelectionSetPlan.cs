using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.GraphQL.Execution;

/// <summary>The collected fields of one selection set on one object type, in response order.</summary>
internal sealed class SelectionSetPlan(GraphQLObjectType type, FieldPlan[] fields)
{
    public GraphQLObjectType Type { get; } = type;

    public FieldPlan[] Fields { get; } = fields;
}
