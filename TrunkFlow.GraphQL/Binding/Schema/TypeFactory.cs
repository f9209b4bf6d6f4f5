using Microsoft.Extensions.DependencyInjection;
using TrunkFlow.GraphQL.Binding.Authorization;
using TrunkFlow.GraphQL.Binding.Configuration;
using TrunkFlow.GraphQL.Binding.Definitions;
using TrunkFlow.GraphQL.Binding.Descriptors;
using TrunkFlow.GraphQL.Binding.Diagnostics;
using TrunkFlow.GraphQL.Binding.Mutations;
using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.GraphQL.Binding.Schema;

/// <summary>Makes the engine's types from definitions. Fields are made when the engine first asks, so types may refer to each other.</summary>
internal sealed class TypeFactory(DescriptorContext context, TypeRegistry registry)
{
    private readonly FieldFactory fields = new(registry, [.. context.Services.GetServices<ExecutionDiagnosticEventListener>()]);
    private readonly ObjectTypeExtensions extensions = new(context);
    private readonly MutationConventions mutations = new(context, registry);

    public GraphQLObjectType Object(ObjectTypeDefinition definition, bool isRoot)
    {
        extensions.Apply(definition);
        var made = new GraphQLObjectType(definition.Name, () => Fields(definition, isRoot), () => Interfaces(definition))
        {
            Description = definition.Description,
            IsTypeOf = definition.IsOfType,
        };
        if (Demand.AtValidation(definition.Authorization) is { Length: > 0 } demands)
        {
            made.ContextData[FieldFactory.ValidationKey] = demands;
        }

        return made;
    }

    public GraphQLInterfaceType Interface(InterfaceTypeDefinition definition) => new(
        definition.Name,
        () => Sorted(definition.Fields.Select(fields.Contract)),
        () => definition.Interfaces.Select(reference => (GraphQLInterfaceType)registry.Output(reference).NamedType))
    {
        Description = definition.Description,
        ResolveType = registry.ObjectOf,
    };

    public GraphQLUnionType Union(UnionTypeDefinition definition) => new(definition.Name, () => Members(definition))
    {
        Description = definition.Description,
        ResolveType = registry.ObjectOf,
    };

    public static GraphQLEnumType Enum(EnumTypeDefinition definition) => new(
        definition.Name,
        [.. definition.Values.Select(value => new GraphQLEnumValue(value.Name, value.Value)
        {
            Description = value.Description,
            DeprecationReason = value.DeprecationReason,
        })])
    {
        Description = definition.Description,
    };

    public GraphQLInputObjectType Input(InputObjectTypeDefinition definition) => new(definition.Name, () => definition.Fields.Select(field => InputField(definition, field)))
    {
        Description = definition.Description,
        IsOneOf = definition.IsOneOf,
        CreateValue = definition.CreateValue
            ?? (definition.RuntimeType is { } type ? InputObjectFactory.Compile(type, definition.Fields) : null),
    };

    private GraphQLInputField InputField(InputObjectTypeDefinition owner, InputFieldDefinition field)
    {
        var type = registry.Input(owner.IsOneOf ? field.Type.Nullable() : field.Type);
        return new GraphQLInputField(field.Name, type)
        {
            Description = field.Description,
            DeprecationReason = field.DeprecationReason,
            DefaultValue = field.HasDefaultValue ? Literals.FromValue(field.DefaultValue, type) : null,
        };
    }

    private IEnumerable<GraphQLField> Fields(ObjectTypeDefinition definition, bool isRoot)
    {
        if (isRoot && definition.Name == SchemaConfiguration.MutationName)
        {
            foreach (var field in definition.Fields)
            {
                mutations.Apply(field);
            }
        }

        return Sorted(definition.Fields.Select(field => fields.Field(definition, field)));
    }

    private IEnumerable<GraphQLField> Sorted(IEnumerable<GraphQLField> made) =>
        context.Configuration.Options.SortFieldsByName ? made.OrderBy(field => field.Name, StringComparer.Ordinal) : made;

    private IEnumerable<GraphQLInterfaceType> Interfaces(ObjectTypeDefinition definition)
    {
        var stated = definition.Interfaces.Select(reference => (GraphQLInterfaceType)registry.Output(reference).NamedType);
        var inherited = definition.RuntimeType is { } type
            ? registry.Interfaces.Where(known => known.RuntimeType != type && known.RuntimeType.IsAssignableFrom(type)).Select(known => known.Type)
            : [];
        return stated.Concat(inherited).Distinct();
    }

    private IEnumerable<GraphQLObjectType> Members(UnionTypeDefinition definition)
    {
        var stated = definition.Members.Select(reference => (GraphQLObjectType)registry.Output(reference).NamedType);
        var derived = definition.MarkerType is { } marker
            ? registry.Objects.Where(known => marker.IsAssignableFrom(known.Key)).Select(known => known.Value)
            : [];
        return stated.Concat(derived).Distinct().ToArray();
    }
}
