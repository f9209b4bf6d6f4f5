using TrunkFlow.GraphQL.Language.Ast;

namespace TrunkFlow.GraphQL.Validation.Rules;

/// <summary>§5.4.3 Required Arguments: arguments that must be given are.</summary>
public sealed class ProvidedRequiredArgumentsRule : IValidationRule
{
    public void Register(ValidationContext context, RuleVisitor visitor)
    {
        visitor.Leave<FieldNode>(node =>
        {
            if (context.Field is not { } field)
            {
                return;
            }

            foreach (var argument in field.Arguments)
            {
                if (argument.IsRequired && !IsGiven(node.Arguments, argument.Name))
                {
                    context.Report(
                        this,
                        $"Argument \"{context.ParentType}.{field.Name}({argument.Name}:)\" of type \"{argument.Type}\" is required, but it was not provided.",
                        node);
                }
            }
        });
        visitor.Leave<DirectiveNode>(node =>
        {
            foreach (var argument in context.Directive?.Arguments ?? [])
            {
                if (argument.IsRequired && !IsGiven(node.Arguments, argument.Name))
                {
                    context.Report(
                        this,
                        $"Argument \"@{node.Name.Value}({argument.Name}:)\" of type \"{argument.Type}\" is required, but it was not provided.",
                        node);
                }
            }
        });
    }

    private static bool IsGiven(IReadOnlyList<ArgumentNode> arguments, string name) => arguments.Any(argument => argument.Name.Value == name);
}
