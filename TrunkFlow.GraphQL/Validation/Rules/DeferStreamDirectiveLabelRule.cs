using TrunkFlow.GraphQL.Language.Ast;
using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.GraphQL.Validation.Rules;

/// <summary>Draft §5.7.6 Defer And Stream Directive Labels Are Unique: a label is written out, and stands once in a document.</summary>
public sealed class DeferStreamDirectiveLabelRule : IValidationRule
{
    public void Register(ValidationContext context, RuleVisitor visitor)
    {
        var known = new Dictionary<string, DirectiveNode>(StringComparer.Ordinal);
        visitor.Enter<DirectiveNode>(directive =>
        {
            if (directive.Name.Value is not (BuiltInDirectives.DeferName or BuiltInDirectives.StreamName))
            {
                return;
            }

            switch (directive.Arguments.FirstOrDefault(static argument => argument.Name.Value == "label")?.Value)
            {
                case null or NullValueNode:
                    break;
                case StringValueNode label when known.TryAdd(label.Value, directive):
                    break;
                case StringValueNode label:
                    context.Report(
                        this,
                        "Value for arguments \"defer(label:)\" and \"stream(label:)\" must be unique across all Defer/Stream directive usages.",
                        known[label.Value], directive);
                    break;
                default:
                    context.Report(this, $"Argument \"@{directive.Name.Value}(label:)\" must be a static string.", directive);
                    break;
            }
        });
    }
}
