using TrunkFlow.GraphQL.Language.Ast;
using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.GraphQL.Validation.Rules;

/// <summary>§5.5.1.3 Fragments on Object, Interface or Union Types: fragments stand on types that have fields.</summary>
public sealed class FragmentsOnCompositeTypesRule : IValidationRule
{
    public void Register(ValidationContext context, RuleVisitor visitor)
    {
        visitor.Enter<InlineFragmentNode>(node =>
        {
            if (node.TypeCondition is { } condition && IsLeafOrInput(context, condition))
            {
                context.Report(this, $"Fragment cannot condition on non composite type \"{condition.Name.Value}\".", condition);
            }
        });
        visitor.Enter<FragmentDefinitionNode>(node =>
        {
            if (IsLeafOrInput(context, node.TypeCondition))
            {
                context.Report(
                    this, $"Fragment \"{node.Name.Value}\" cannot condition on non composite type \"{node.TypeCondition.Name.Value}\".", node.TypeCondition);
            }
        });
    }

    private static bool IsLeafOrInput(ValidationContext context, NamedTypeNode condition) =>
        context.Schema.FindType(condition.Name.Value) is { } type and not GraphQLCompositeType;
}
