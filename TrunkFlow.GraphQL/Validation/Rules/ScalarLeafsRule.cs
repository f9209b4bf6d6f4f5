using TrunkFlow.GraphQL.Language.Ast;

namespace TrunkFlow.GraphQL.Validation.Rules;

/// <summary>§5.3.3 Leaf Field Selections: leaves have no sub-selections, everything else has some.</summary>
public sealed class ScalarLeafsRule : IValidationRule
{
    public void Register(ValidationContext context, RuleVisitor visitor) => visitor.Enter<FieldNode>(node =>
    {
        if (context.Type is not { } type)
        {
            return;
        }

        var name = node.Name.Value;
        if (type.NamedType.IsLeafType && node.SelectionSet is not null)
        {
            context.Report(this, $"Field \"{name}\" must not have a selection since type \"{type}\" has no subfields.", node.SelectionSet);
        }
        else if (!type.NamedType.IsLeafType && node.SelectionSet is null)
        {
            context.Report(this, $"Field \"{name}\" of type \"{type}\" must have a selection of subfields. Did you mean \"{name} {{ ... }}\"?", node);
        }
    });
}
