using System.Reflection;
using TrunkFlow.GraphQL.Binding.Authorization;
using TrunkFlow.GraphQL.Binding.Definitions;
using TrunkFlow.GraphQL.Binding.Descriptors;
using TrunkFlow.GraphQL.Binding.Reflection;
using TrunkFlow.GraphQL.Binding.Types;

namespace TrunkFlow.GraphQL.Binding.Schema;

/// <summary>Adds the members of extension classes to the types they extend; a field of the same name is replaced.</summary>
internal sealed class ObjectTypeExtensions(DescriptorContext context)
{
    public void Apply(ObjectTypeDefinition definition)
    {
        foreach (var extension in context.Configuration.Extensions)
        {
            if (typeof(SchemaType).IsAssignableFrom(extension))
            {
                ApplyFluent(definition, extension);
            }
            else if (extension.GetCustomAttribute<ExtendObjectTypeAttribute>() is { } attribute && Extends(attribute, definition))
            {
                ApplyClass(definition, extension, attribute);
            }
        }
    }

    private static bool Extends(ExtendObjectTypeAttribute attribute, ObjectTypeDefinition definition) => attribute.ExtendsType is { } type
        ? definition.RuntimeType is { } runtimeType && type.IsAssignableFrom(runtimeType)
        : attribute.Name == definition.Name;

    private static void Replace(ObjectTypeDefinition definition, ObjectFieldDefinition field)
    {
        var index = definition.Fields.FindIndex(existing => existing.Name == field.Name);
        if (index < 0)
        {
            definition.Fields.Add(field);
        }
        else
        {
            definition.Fields[index] = field;
        }
    }

    private void ApplyClass(ObjectTypeDefinition definition, Type extension, ExtendObjectTypeAttribute attribute)
    {
        foreach (var property in attribute.IgnoreProperties ?? [])
        {
            definition.Fields.RemoveAll(field => field.Member?.Name == property);
        }

        foreach (var name in attribute.IgnoreFields ?? [])
        {
            definition.Fields.RemoveAll(field => field.Name == name);
        }

        // As in Hot Chocolate: what stands on the extension class is said of the whole extended type.
        definition.Authorization.AddRange(extension.GetCustomAttributes<AuthorizeAttribute>());
        foreach (var member in MemberDiscovery.OutputMembers(extension))
        {
            Replace(definition, context.Fields.Read(member, extension, isExtension: true));
        }
    }

    private void ApplyFluent(ObjectTypeDefinition definition, Type extension)
    {
        var described = ((IObjectTypeSource)Activator.CreateInstance(extension)!).Describe(context);
        var extends = described.RuntimeType is { } type ? type == definition.RuntimeType : described.Name == definition.Name;
        if (!extends)
        {
            return;
        }

        definition.Authorization.AddRange(described.Authorization);
        foreach (var field in described.Fields)
        {
            Replace(definition, field);
        }
    }
}
