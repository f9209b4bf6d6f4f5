using TrunkFlow.GraphQL.Language.Ast;

namespace TrunkFlow.GraphQL.Validation.Rules;

/// <summary>§5.8.3 All Variable Uses Defined: operations declare the variables they use, also through fragments.</summary>
public sealed class NoUndefinedVariablesRule : IValidationRule
{
    public void Register(ValidationContext context, RuleVisitor visitor) => visitor.Enter<OperationDefinitionNode>(operation =>
    {
        var defined = operation.VariableDefinitions.Select(static node => node.Variable.Name.Value).ToHashSet();
        foreach (var usage in context.GetRecursiveVariableUsages(operation))
        {
            var name = usage.Node.Name.Value;
            if (!defined.Contains(name))
            {
                context.Report(
                    this,
                    operation.Name is { } operationName
                        ? $"Variable \"${name}\" is not defined by operation \"{operationName.Value}\"."
                        : $"Variable \"${name}\" is not defined.",
                    usage.Node,
                    operation);
            }
        }
    });
}
