using TrunkFlow.GraphQL.Language.Ast;

namespace TrunkFlow.GraphQL.Validation.Rules;

/// <summary>§5.4.2 Argument Uniqueness: an argument is given once.</summary>
public sealed class UniqueArgumentNamesRule : IValidationRule
{
    public void Register(ValidationContext context, RuleVisitor visitor)
    {
        visitor.Enter<FieldNode>(node => Check(context, node.Arguments));
        visitor.Enter<DirectiveNode>(node => Check(context, node.Arguments));
    }

    private void Check(ValidationContext context, IReadOnlyList<ArgumentNode> arguments)
    {
        if (arguments.Count < 2)
        {
            return;
        }

        foreach (var group in arguments.GroupBy(static argument => argument.Name.Value).Where(static group => group.Skip(1).Any()))
        {
            context.Report(this, $"There can be only one argument named \"{group.Key}\".", [.. group.Select(static argument => (Node)argument.Name)]);
        }
    }
}
