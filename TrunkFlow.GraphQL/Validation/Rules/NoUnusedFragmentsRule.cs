using TrunkFlow.GraphQL.Language.Ast;

namespace TrunkFlow.GraphQL.Validation.Rules;

/// <summary>§5.5.1.4 Fragments Must Be Used: every fragment is used by an operation.</summary>
public sealed class NoUnusedFragmentsRule : IValidationRule
{
    public void Register(ValidationContext context, RuleVisitor visitor) => visitor.Leave<DocumentNode>(document =>
    {
        var used = context.GetRecursivelyReferencedFragments([.. document.Definitions.OfType<OperationDefinitionNode>()])
            .Select(static fragment => fragment.Name.Value).ToHashSet();
        foreach (var fragment in document.Definitions.OfType<FragmentDefinitionNode>())
        {
            if (!used.Contains(fragment.Name.Value))
            {
                context.Report(this, $"Fragment \"{fragment.Name.Value}\" is never used.", fragment);
            }
        }
    });
}
