using System.Reflection;
using TrunkFlow.GraphQL.Binding.Definitions;

namespace TrunkFlow.GraphQL.Binding.Descriptors;

/// <summary>An attribute that changes the field of the member it stands on.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public abstract class ObjectFieldDescriptorAttribute : Attribute
{
    /// <summary>
    /// Attributes apply in this order, and the first one's middleware is outermost. The order of attributes in C# metadata is not defined,
    /// so those of the engine carry the line they stand on.
    /// </summary>
    public int Order { get; set; }

    internal void Configure(DescriptorContext context, IObjectFieldDescriptor descriptor, MemberInfo member) => OnConfigure(context, descriptor, member);

    protected abstract void OnConfigure(DescriptorContext context, IObjectFieldDescriptor descriptor, MemberInfo member);
}

/// <summary>Lets descriptor attributes reach the definition of a field.</summary>
public sealed class ObjectFieldExtension(ObjectFieldDefinition definition)
{
    public ObjectFieldDefinition Definition { get; } = definition;
}
