using TrunkFlow.GraphQL.Language.Ast;

namespace TrunkFlow.GraphQL.Validation.Rules;

/// <summary>§5.1.1 Executable Definitions: a document to be executed holds operations and fragments only.</summary>
public sealed class ExecutableDefinitionsRule : IValidationRule
{
    public void Register(ValidationContext context, RuleVisitor visitor) => visitor.Enter<TypeSystemNode>(node =>
    {
        var name = node switch
        {
            TypeDefinitionNode type => $"\"{type.Name.Value}\"",
            DirectiveDefinitionNode directive => $"\"{directive.Name.Value}\"",
            _ => "schema",
        };
        context.Report(this, $"The {name} definition is not executable.", node);
    });
}
