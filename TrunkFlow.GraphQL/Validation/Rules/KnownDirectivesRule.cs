using TrunkFlow.GraphQL.Language;
using TrunkFlow.GraphQL.Language.Ast;

namespace TrunkFlow.GraphQL.Validation.Rules;

/// <summary>§5.7.1 Directives Are Defined, §5.7.2 Directives Are in Valid Locations: directives exist and may stand where they do.</summary>
public sealed class KnownDirectivesRule : IValidationRule
{
    public void Register(ValidationContext context, RuleVisitor visitor)
    {
        var locations = context.Schema.Directives.ToDictionary(
            static directive => directive.Name, static directive => directive.Locations.Select(static location => location.ToName()).ToHashSet());
        foreach (var definition in context.Document.Definitions.OfType<DirectiveDefinitionNode>())
        {
            locations[definition.Name.Value] = [.. definition.Locations.Select(static name => name.Value)];
        }

        visitor.Enter<DirectiveNode>(node =>
        {
            if (!locations.TryGetValue(node.Name.Value, out var allowed))
            {
                context.Report(this, $"Unknown directive \"@{node.Name.Value}\".", node);
                return;
            }

            var location = LocationOf(context.Ancestors).ToName();
            if (!allowed.Contains(location))
            {
                context.Report(this, $"Directive \"@{node.Name.Value}\" may not be used on {location}.", node);
            }
        });
    }

    private static DirectiveLocation LocationOf(IReadOnlyList<Node> ancestors) => ancestors[^1] switch
    {
        OperationDefinitionNode { Operation: OperationKind.Query } => DirectiveLocation.Query,
        OperationDefinitionNode { Operation: OperationKind.Mutation } => DirectiveLocation.Mutation,
        OperationDefinitionNode => DirectiveLocation.Subscription,
        FieldNode => DirectiveLocation.Field,
        FragmentSpreadNode => DirectiveLocation.FragmentSpread,
        InlineFragmentNode => DirectiveLocation.InlineFragment,
        FragmentDefinitionNode => DirectiveLocation.FragmentDefinition,
        VariableDefinitionNode => DirectiveLocation.VariableDefinition,
        SchemaDefinitionNode => DirectiveLocation.Schema,
        ScalarTypeDefinitionNode => DirectiveLocation.Scalar,
        ObjectTypeDefinitionNode => DirectiveLocation.Object,
        FieldDefinitionNode => DirectiveLocation.FieldDefinition,
        InterfaceTypeDefinitionNode => DirectiveLocation.Interface,
        UnionTypeDefinitionNode => DirectiveLocation.Union,
        EnumTypeDefinitionNode => DirectiveLocation.Enum,
        EnumValueDefinitionNode => DirectiveLocation.EnumValue,
        InputObjectTypeDefinitionNode => DirectiveLocation.InputObject,
        _ => ancestors[^2] is InputObjectTypeDefinitionNode ? DirectiveLocation.InputFieldDefinition : DirectiveLocation.ArgumentDefinition,
    };
}
