using TrunkFlow.GraphQL.Language.Ast;

namespace TrunkFlow.GraphQL.Validation.Rules;

/// <summary>§5.2.2.1 Operation Name Uniqueness: no two operations have one name.</summary>
public sealed class UniqueOperationNamesRule : IValidationRule
{
    public void Register(ValidationContext context, RuleVisitor visitor)
    {
        var known = new Dictionary<string, NameNode>();
        visitor.Enter<OperationDefinitionNode>(node =>
        {
            if (node.Name is { } name && !known.TryAdd(name.Value, name))
            {
                context.Report(this, $"There can be only one operation named \"{name.Value}\".", known[name.Value], name);
            }
        });
    }
}
