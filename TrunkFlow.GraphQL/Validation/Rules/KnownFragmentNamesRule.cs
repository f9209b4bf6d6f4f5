using TrunkFlow.GraphQL.Language.Ast;

namespace TrunkFlow.GraphQL.Validation.Rules;

/// <summary>§5.5.2.1 Fragment Spread Target Defined: fragments spread are defined.</summary>
public sealed class KnownFragmentNamesRule : IValidationRule
{
    public void Register(ValidationContext context, RuleVisitor visitor) => visitor.Enter<FragmentSpreadNode>(node =>
    {
        if (context.FindFragment(node.Name.Value) is null)
        {
            context.Report(this, $"Unknown fragment \"{node.Name.Value}\".", node.Name);
        }
    });
}
