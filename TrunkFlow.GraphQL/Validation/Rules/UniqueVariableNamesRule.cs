using TrunkFlow.GraphQL.Language.Ast;

namespace TrunkFlow.GraphQL.Validation.Rules;

/// <summary>§5.8.1 Variable Uniqueness: an operation declares each variable once.</summary>
public sealed class UniqueVariableNamesRule : IValidationRule
{
    public void Register(ValidationContext context, RuleVisitor visitor) => visitor.Enter<OperationDefinitionNode>(operation =>
    {
        foreach (var group in operation.VariableDefinitions.GroupBy(static node => node.Variable.Name.Value).Where(static group => group.Skip(1).Any()))
        {
            context.Report(this, $"There can be only one variable named \"${group.Key}\".", [.. group.Select(static node => (Node)node.Variable.Name)]);
        }
    });
}
