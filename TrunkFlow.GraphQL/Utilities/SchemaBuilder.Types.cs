using TrunkFlow.GraphQL.Language;
using TrunkFlow.GraphQL.Language.Ast;
using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.GraphQL.Utilities;

public sealed partial class SchemaBuilder
{
    private GraphQLNamedType Define(List<TypeDefinitionNode> parts)
    {
        var name = parts[0].Name.Value;
        if (parts[0].IsExtension)
        {
            throw new GraphQLErrorException(GraphQLError.At($"Cannot extend type \"{name}\" because it is not defined.", parts[0].Name));
        }

        if (parts.Find(part => part.GetType() != parts[0].GetType()) is { } other)
        {
            throw new GraphQLErrorException(GraphQLError.At($"Cannot extend type \"{name}\" as another kind of type.", parts[0], other));
        }

        return parts[0] switch
        {
            ScalarTypeDefinitionNode => DefineScalar(name, parts),
            ObjectTypeDefinitionNode => new GraphQLObjectType(name, () => Fields(name, parts), () => Interfaces(parts))
            {
                Description = parts[0].Description?.Value,
                AppliedDirectives = Applied(parts),
            },
            InterfaceTypeDefinitionNode => new GraphQLInterfaceType(name, () => Fields(name, parts), () => Interfaces(parts))
            {
                Description = parts[0].Description?.Value,
                AppliedDirectives = Applied(parts),
                ResolveType = ResolveType,
            },
            UnionTypeDefinitionNode => new GraphQLUnionType(
                name, () => parts.Cast<UnionTypeDefinitionNode>().SelectMany(static part => part.Types).Select(Find<GraphQLObjectType>))
            {
                Description = parts[0].Description?.Value,
                AppliedDirectives = Applied(parts),
                ResolveType = ResolveType,
            },
            EnumTypeDefinitionNode => new GraphQLEnumType(name, [.. parts.Cast<EnumTypeDefinitionNode>().SelectMany(static part => part.Values).Select(DefineValue)])
            {
                Description = parts[0].Description?.Value,
                AppliedDirectives = Applied(parts),
            },
            _ => new GraphQLInputObjectType(
                name, () => parts.Cast<InputObjectTypeDefinitionNode>().SelectMany(static part => part.Fields).Select(DefineInputField))
            {
                Description = parts[0].Description?.Value,
                IsOneOf = parts.SelectMany(static part => part.Directives).Any(static directive => directive.Name.Value == "oneOf"),
                AppliedDirectives = Applied(parts),
            },
        };
    }

    private static GraphQLScalarType DefineScalar(string name, List<TypeDefinitionNode> parts) => new(name)
    {
        Description = parts[0].Description?.Value,
        SpecifiedByUrl = StringArgument(parts.SelectMany(static part => part.Directives), "specifiedBy", "url"),
        AppliedDirectives = Applied(parts),
    };

    private static GraphQLEnumValue DefineValue(EnumValueDefinitionNode node) => new(node.Name.Value)
    {
        Description = node.Description?.Value,
        DeprecationReason = DeprecationReason(node),
        AppliedDirectives = Applied(node.Directives),
    };

    private static string? DeprecationReason(IHasDirectives node) => node.Directives.Any(static directive => directive.Name.Value == "deprecated")
        ? StringArgument(node.Directives, "deprecated", "reason") ?? BuiltInDirectives.DefaultDeprecationReason
        : null;

    private static string? StringArgument(IEnumerable<DirectiveNode> directives, string directive, string argument) =>
        (directives.FirstOrDefault(node => node.Name.Value == directive)?.Arguments
            .FirstOrDefault(node => node.Name.Value == argument)?.Value as StringValueNode)?.Value;

    private static IReadOnlyList<DirectiveNode> Applied(List<TypeDefinitionNode> parts) => Applied(parts.SelectMany(static part => part.Directives));

    private static IReadOnlyList<DirectiveNode> Applied(IEnumerable<DirectiveNode> directives) =>
        [.. directives.Where(static directive => directive.Name.Value is not ("deprecated" or "specifiedBy" or "oneOf"))];

    private GraphQLObjectType? ResolveType(object value) => options.TypeName(value) is { } name ? types.GetValueOrDefault(name) as GraphQLObjectType : null;

    private IEnumerable<GraphQLInterfaceType> Interfaces(List<TypeDefinitionNode> parts) =>
        parts.Cast<ComplexTypeDefinitionNode>().SelectMany(static part => part.Interfaces).Select(Find<GraphQLInterfaceType>);

    private IEnumerable<GraphQLField> Fields(string typeName, List<TypeDefinitionNode> parts) =>
        parts.Cast<ComplexTypeDefinitionNode>().SelectMany(static part => part.Fields).Select(node =>
            new GraphQLField(node.Name.Value, Type(node.Type), [.. node.Arguments.Select(DefineArgument)])
            {
                Description = node.Description?.Value,
                DeprecationReason = DeprecationReason(node),
                AppliedDirectives = Applied(node.Directives),
                Resolve = options.Resolver?.Invoke(typeName, node.Name.Value),
                Subscribe = typeName == "Subscription" ? options.EventStream?.Invoke(node.Name.Value) : null,
            });

    private GraphQLArgument DefineArgument(InputValueDefinitionNode node) => new(node.Name.Value, Type(node.Type))
    {
        Description = node.Description?.Value,
        DefaultValue = node.DefaultValue,
        DeprecationReason = DeprecationReason(node),
        AppliedDirectives = Applied(node.Directives),
    };

    private GraphQLInputField DefineInputField(InputValueDefinitionNode node) => new(node.Name.Value, Type(node.Type))
    {
        Description = node.Description?.Value,
        DefaultValue = node.DefaultValue,
        DeprecationReason = DeprecationReason(node),
        AppliedDirectives = Applied(node.Directives),
    };

    private List<GraphQLDirective> DefineDirectives(DocumentNode document)
    {
        var defined = new List<GraphQLDirective>();
        foreach (var node in document.Definitions.OfType<DirectiveDefinitionNode>())
        {
            if (defined.Exists(directive => directive.Name == node.Name.Value))
            {
                throw new GraphQLErrorException(GraphQLError.At($"There can be only one directive named \"@{node.Name.Value}\".", node.Name));
            }

            defined.Add(new(node.Name.Value, [.. node.Locations.Select(static name => DirectiveLocationNames.Parse(name.Value)!.Value)],
                [.. node.Arguments.Select(DefineArgument)])
            {
                Description = node.Description?.Value,
                IsRepeatable = node.IsRepeatable,
            });
        }

        return defined;
    }
}
