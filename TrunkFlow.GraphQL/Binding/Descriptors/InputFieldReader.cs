using System.Reflection;
using TrunkFlow.GraphQL.Binding.Definitions;
using TrunkFlow.GraphQL.Binding.Naming;
using TrunkFlow.GraphQL.Binding.Reflection;

namespace TrunkFlow.GraphQL.Binding.Descriptors;

/// <summary>Turns properties of one input class into input fields; defaults of its constructor's parameters count.</summary>
internal sealed class InputFieldReader(DescriptorContext context, Type owner)
{
    private readonly IReadOnlyDictionary<string, ParameterInfo> constructor = MemberDiscovery.ConstructorParameters(owner);

    public InputFieldDefinition Read(PropertyInfo property)
    {
        var parameter = constructor.GetValueOrDefault(property.Name);
        var field = new InputFieldDefinition
        {
            Name = NamingConventions.MemberName(property),
            Description = context.Documentation.Of(property),
            DeprecationReason = FieldReader.DeprecationOf(property) ?? parameter?.GetCustomAttribute<GraphQLDeprecatedAttribute>()?.DeprecationReason,
            Type = context.References.OfProperty(property),
            RuntimeType = property.PropertyType,
            Property = property,
        };
        var stated = property.GetCustomAttribute<DefaultValueAttribute>() ?? parameter?.GetCustomAttribute<DefaultValueAttribute>();
        if (stated is not null)
        {
            (field.HasDefaultValue, field.DefaultValue) = (true, stated.Value);
        }
        else if (parameter is { HasDefaultValue: true, DefaultValue: { } value })
        {
            (field.HasDefaultValue, field.DefaultValue) = (true, value);
        }

        return field;
    }
}
