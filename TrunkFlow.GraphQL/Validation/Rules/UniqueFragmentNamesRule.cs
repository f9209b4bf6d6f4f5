using TrunkFlow.GraphQL.Language.Ast;

namespace TrunkFlow.GraphQL.Validation.Rules;

/// <summary>§5.5.1.1 Fragment Name Uniqueness: no two fragments have one name.</summary>
public sealed class UniqueFragmentNamesRule : IValidationRule
{
    public void Register(ValidationContext context, RuleVisitor visitor)
    {
        var known = new Dictionary<string, NameNode>();
        visitor.Enter<FragmentDefinitionNode>(node =>
        {
            if (!known.TryAdd(node.Name.Value, node.Name))
            {
                context.Report(this, $"There can be only one fragment named \"{node.Name.Value}\".", known[node.Name.Value], node.Name);
            }
        });
    }
}
