using System.Reflection;
using TrunkFlow.GraphQL.Binding.Definitions;
using TrunkFlow.GraphQL.Binding.Descriptors;
using TrunkFlow.GraphQL.Binding.Naming;
using TrunkFlow.GraphQL.Binding.Types;

namespace TrunkFlow.GraphQL.Binding.Mutations;

/// <summary><c>interface Error { message: String! }</c>, which every declared error implements.</summary>
internal sealed class ErrorInterfaceType : SchemaType, IInterfaceTypeSource
{
    public InterfaceTypeDefinition Describe(DescriptorContext context)
    {
        var definition = new InterfaceTypeDefinition { Name = "Error" };
        definition.Fields.Add(new ObjectFieldDefinition
        {
            Name = "message",
            Type = TypeReference.Of(typeof(string)).NonNull(),
            ResultType = typeof(string),
        });
        return definition;
    }
}

/// <summary>An exception as an error a client may read: its message and its own properties, nothing of <see cref="Exception"/> itself.</summary>
internal sealed class ExceptionErrorType<T> : SchemaType, IObjectTypeSource
    where T : Exception
{
    public ObjectTypeDefinition Describe(DescriptorContext context)
    {
        var name = NamingConventions.TypeName(typeof(T));
        var definition = new ObjectTypeDefinition
        {
            Name = name.EndsWith("Exception", StringComparison.Ordinal) ? string.Concat(name.AsSpan(0, name.Length - "Exception".Length), "Error") : name,
            Description = context.Documentation.Of(typeof(T)),
            RuntimeType = typeof(T),
        };
        definition.Interfaces.Add(TypeReference.Of(typeof(ErrorInterfaceType)));
        foreach (var property in Properties())
        {
            definition.Fields.Add(context.Fields.Read(property, typeof(T), isExtension: false));
        }

        return definition;
    }

    private static IEnumerable<PropertyInfo> Properties()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var isOwn = property.DeclaringType != typeof(Exception) && property.GetMethod!.GetBaseDefinition().DeclaringType != typeof(Exception);
            if ((isOwn || property.Name == nameof(Exception.Message)) && !property.IsDefined(typeof(GraphQLIgnoreAttribute)) && seen.Add(property.Name))
            {
                yield return property;
            }
        }
    }
}

/// <summary>A class made from exceptions as an error a client may read.</summary>
internal sealed class ErrorObjectType<T> : SchemaType, IObjectTypeSource
{
    public ObjectTypeDefinition Describe(DescriptorContext context)
    {
        var definition = ((IObjectTypeSource)new ObjectType<T>()).Describe(context);
        definition.Interfaces.Add(TypeReference.Of(typeof(ErrorInterfaceType)));
        return definition;
    }
}
