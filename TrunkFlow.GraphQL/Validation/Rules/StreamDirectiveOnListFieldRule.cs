using TrunkFlow.GraphQL.Language.Ast;
using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.GraphQL.Validation.Rules;

/// <summary>Draft §5.7.7 Stream Directives Are Used On List Fields: only a list has items to deliver one by one.</summary>
public sealed class StreamDirectiveOnListFieldRule : IValidationRule
{
    public void Register(ValidationContext context, RuleVisitor visitor) => visitor.Enter<DirectiveNode>(directive =>
    {
        if (directive.Name.Value == BuiltInDirectives.StreamName && context is { Field: { } field, ParentType: { } parentType }
            && field.Type.NullableType is not GraphQLList)
        {
            context.Report(this, $"Directive \"@stream\" cannot be used on non-list field \"{parentType}.{field.Name}\".", directive);
        }
    });
}
