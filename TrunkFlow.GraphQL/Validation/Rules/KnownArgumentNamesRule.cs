using TrunkFlow.GraphQL.Language.Ast;
using TrunkFlow.GraphQL.Utilities;

namespace TrunkFlow.GraphQL.Validation.Rules;

/// <summary>§5.4.1 Argument Names: fields and directives have the arguments given to them.</summary>
public sealed class KnownArgumentNamesRule : IValidationRule
{
    public void Register(ValidationContext context, RuleVisitor visitor) => visitor.Enter<ArgumentNode>(node =>
    {
        var name = node.Name.Value;
        if (context.Argument is not null)
        {
            return;
        }

        if (context.Ancestors[^1] is DirectiveNode directiveNode)
        {
            if (context.Directive is { } directive)
            {
                var near = Suggestions.For(name, directive.Arguments.Select(static argument => argument.Name));
                context.Report(this, $"Unknown argument \"{name}\" on directive \"@{directiveNode.Name.Value}\".{Suggestions.DidYouMean(near)}", node);
            }
        }
        else if (context.Field is { } field)
        {
            var near = Suggestions.For(name, field.Arguments.Select(static argument => argument.Name));
            context.Report(
                this, $"Unknown argument \"{name}\" on field \"{context.ParentType}.{field.Name}\".{Suggestions.DidYouMean(near)}", node);
        }
    });
}
