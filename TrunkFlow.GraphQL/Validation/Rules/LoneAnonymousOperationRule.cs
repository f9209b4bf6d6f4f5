using TrunkFlow.GraphQL.Language.Ast;

namespace TrunkFlow.GraphQL.Validation.Rules;

/// <summary>§5.2.3.1 Lone Anonymous Operation: an operation without name is alone in its document.</summary>
public sealed class LoneAnonymousOperationRule : IValidationRule
{
    public void Register(ValidationContext context, RuleVisitor visitor)
    {
        var isAlone = context.Document.Definitions.OfType<OperationDefinitionNode>().Take(2).Count() < 2;
        visitor.Enter<OperationDefinitionNode>(node =>
        {
            if (node.Name is null && !isAlone)
            {
                context.Report(this, "This anonymous operation must be the only defined operation.", node);
            }
        });
    }
}
