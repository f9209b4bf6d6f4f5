using TrunkFlow.GraphQL.Language.Ast;
using TrunkFlow.GraphQL.Types;
using TrunkFlow.GraphQL.Utilities;

namespace TrunkFlow.GraphQL.Validation.Rules;

/// <summary>§5.5.2.3 Fragment Spread Is Possible: a fragment can apply where it is spread.</summary>
public sealed class PossibleFragmentSpreadsRule : IValidationRule
{
    public void Register(ValidationContext context, RuleVisitor visitor)
    {
        visitor.Enter<InlineFragmentNode>(node =>
        {
            if (context.Type is GraphQLCompositeType type && context.ParentType is { } parent && !TypeComparison.DoTypesOverlap(context.Schema, type, parent))
            {
                context.Report(this, $"Fragment cannot be spread here as objects of type \"{parent}\" can never be of type \"{type}\".", node);
            }
        });
        visitor.Enter<FragmentSpreadNode>(node =>
        {
            var fragment = context.FindFragment(node.Name.Value);
            if (fragment is not null
                && context.Schema.FindType(fragment.TypeCondition.Name.Value) is GraphQLCompositeType type
                && context.ParentType is { } parent
                && !TypeComparison.DoTypesOverlap(context.Schema, type, parent))
            {
                context.Report(
                    this,
                    $"Fragment \"{node.Name.Value}\" cannot be spread here as objects of type \"{parent}\" can never be of type \"{type}\".",
                    node);
            }
        });
    }
}
