using TrunkFlow.GraphQL.Language;
using TrunkFlow.GraphQL.Language.Ast;
using TrunkFlow.GraphQL.Utilities;

namespace TrunkFlow.GraphQL.Validation.Rules;

/// <summary>§5.8.2 Variables Are Input Types: variables have input types.</summary>
public sealed class VariablesAreInputTypesRule : IValidationRule
{
    public void Register(ValidationContext context, RuleVisitor visitor) => visitor.Enter<VariableDefinitionNode>(node =>
    {
        if (TypeFromAst.Find(context.Schema, node.Type) is { IsInputType: false })
        {
            context.Report(this, $"Variable \"${node.Variable.Name.Value}\" cannot be non-input type \"{Printer.Print(node.Type)}\".", node.Type);
        }
    });
}
