using TrunkFlow.GraphQL.Language.Ast;

namespace TrunkFlow.GraphQL.Validation.Rules;

/// <summary>§5.6.3 Input Object Field Uniqueness: an input object names each field once.</summary>
public sealed class UniqueInputFieldNamesRule : IValidationRule
{
    public void Register(ValidationContext context, RuleVisitor visitor) => visitor.Enter<ObjectValueNode>(node =>
    {
        var known = new Dictionary<string, NameNode>();
        foreach (var field in node.Fields)
        {
            if (!known.TryAdd(field.Name.Value, field.Name))
            {
                context.Report(this, $"There can be only one input field named \"{field.Name.Value}\".", known[field.Name.Value], field.Name);
            }
        }
    });
}
