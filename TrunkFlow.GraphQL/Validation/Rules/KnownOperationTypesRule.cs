using TrunkFlow.GraphQL.Language;
using TrunkFlow.GraphQL.Language.Ast;

namespace TrunkFlow.GraphQL.Validation.Rules;

/// <summary>§5.2.1.1 Operation Type Existence: the schema has a root for each kind of operation used.</summary>
public sealed class KnownOperationTypesRule : IValidationRule
{
    public void Register(ValidationContext context, RuleVisitor visitor) => visitor.Enter<OperationDefinitionNode>(node =>
    {
        if (context.Schema.GetRootType(node.Operation) is null)
        {
            context.Report(this, $"The {Printer.KeywordOf(node.Operation)} operation is not supported by the schema.", node);
        }
    });
}
