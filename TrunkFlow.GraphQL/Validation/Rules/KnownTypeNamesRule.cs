using TrunkFlow.GraphQL.Language.Ast;
using TrunkFlow.GraphQL.Utilities;

namespace TrunkFlow.GraphQL.Validation.Rules;

/// <summary>§5.5.1.2 Fragment Spread Type Existence, §5.8.2: types named in a document exist.</summary>
public sealed class KnownTypeNamesRule : IValidationRule
{
    public void Register(ValidationContext context, RuleVisitor visitor)
    {
        var defined = context.Document.Definitions.OfType<TypeDefinitionNode>().Where(static node => !node.IsExtension)
            .Select(static node => node.Name.Value).ToHashSet();
        visitor.Enter<NamedTypeNode>(node =>
        {
            var name = node.Name.Value;
            if (context.Schema.FindType(name) is not null || defined.Contains(name))
            {
                return;
            }

            var suggestions = Suggestions.For(name, context.Schema.Types.Keys.Concat(defined).Distinct());
            context.Report(this, $"Unknown type \"{name}\".{Suggestions.DidYouMean(suggestions)}", node);
        });
    }
}
