using TrunkFlow.GraphQL.Language.Ast;

namespace TrunkFlow.GraphQL.Validation.Rules;

/// <summary>§5.7.3 Directives Are Unique per Location: a directive stands once in a place unless it is repeatable.</summary>
public sealed class UniqueDirectivesPerLocationRule : IValidationRule
{
    public void Register(ValidationContext context, RuleVisitor visitor)
    {
        var unique = context.Schema.Directives.ToDictionary(static directive => directive.Name, static directive => !directive.IsRepeatable);
        foreach (var definition in context.Document.Definitions.OfType<DirectiveDefinitionNode>())
        {
            unique[definition.Name.Value] = !definition.IsRepeatable;
        }

        // A type and its extensions are one place.
        var byOwner = new Dictionary<string, Dictionary<string, DirectiveNode>>();
        visitor.Enter<Node>(node =>
        {
            if (node is not IHasDirectives { Directives: { Count: > 0 } directives })
            {
                return;
            }

            var seen = node switch
            {
                SchemaDefinitionNode => Shared("schema"),
                TypeDefinitionNode type => Shared($"type {type.Name.Value}"),
                _ => [],
            };
            foreach (var directive in directives)
            {
                if (unique.GetValueOrDefault(directive.Name.Value) && !seen.TryAdd(directive.Name.Value, directive))
                {
                    context.Report(
                        this, $"The directive \"@{directive.Name.Value}\" can only be used once at this location.", seen[directive.Name.Value], directive);
                }
            }
        });

        Dictionary<string, DirectiveNode> Shared(string owner) => byOwner.TryGetValue(owner, out var seen) ? seen : byOwner[owner] = [];
    }
}
