using TrunkFlow.GraphQL.Language.Ast;

namespace TrunkFlow.GraphQL.Validation.Rules;

/// <summary>A limit beyond the specification: how many directives a document may use.</summary>
public sealed class MaxDirectivesRule(int maxDirectives) : IValidationRule
{
    public void Register(ValidationContext context, RuleVisitor visitor)
    {
        var count = 0;
        visitor.Enter<DirectiveNode>(node =>
        {
            if (++count == maxDirectives + 1)
            {
                context.Report(this, $"The document uses more than {maxDirectives} directives.", node);
            }
        });
    }
}
