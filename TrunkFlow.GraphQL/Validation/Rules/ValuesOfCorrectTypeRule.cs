using TrunkFlow.GraphQL.Language.Ast;
using TrunkFlow.GraphQL.Utilities;

namespace TrunkFlow.GraphQL.Validation.Rules;

/// <summary>§5.6 Values: literals fit the places they stand in; names, required fields and OneOf of input objects included (§5.6.1 to §5.6.4).</summary>
public sealed class ValuesOfCorrectTypeRule : IValidationRule
{
    public void Register(ValidationContext context, RuleVisitor visitor)
    {
        // Only the outermost literal is looked at: coercion goes through it to the bottom.
        visitor.Enter<ArgumentNode>(node => Check(context, node.Value));
        visitor.Enter<VariableDefinitionNode>(node => Check(context, node.DefaultValue));
    }

    private void Check(ValidationContext context, ValueNode? value)
    {
        if (value is not null and not VariableNode && context.InputType is { } type)
        {
            InputLiteralValidation.Validate(value, type, invalid => context.Report(this, invalid));
        }
    }
}
