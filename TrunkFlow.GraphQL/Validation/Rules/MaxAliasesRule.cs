using TrunkFlow.GraphQL.Language.Ast;

namespace TrunkFlow.GraphQL.Validation.Rules;

/// <summary>A limit beyond the specification: how many aliases a document may use. One field under a thousand names is a thousand fields to run.</summary>
public sealed class MaxAliasesRule(int maxAliases) : IValidationRule
{
    public void Register(ValidationContext context, RuleVisitor visitor)
    {
        var count = 0;
        visitor.Enter<FieldNode>(node =>
        {
            if (node.Alias is not null && ++count == maxAliases + 1)
            {
                context.Report(this, $"The document uses more than {maxAliases} aliases.", node);
            }
        });
    }
}
