using TrunkFlow.GraphQL.Language.Ast;

namespace TrunkFlow.GraphQL.Validation.Rules;

/// <summary>§5.8.4 All Variables Used: operations use the variables they declare.</summary>
public sealed class NoUnusedVariablesRule : IValidationRule
{
    public void Register(ValidationContext context, RuleVisitor visitor) => visitor.Enter<OperationDefinitionNode>(operation =>
    {
        var used = context.GetRecursiveVariableUsages(operation).Select(static usage => usage.Node.Name.Value).ToHashSet();
        foreach (var definition in operation.VariableDefinitions)
        {
            var name = definition.Variable.Name.Value;
            if (!used.Contains(name))
            {
                context.Report(
                    this,
                    operation.Name is { } operationName
                        ? $"Variable \"${name}\" is never used in operation \"{operationName.Value}\"."
                        : $"Variable \"${name}\" is never used.",
                    definition);
            }
        }
    });
}
