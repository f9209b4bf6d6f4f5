using TrunkFlow.GraphQL.Binding.Definitions;
using TrunkFlow.GraphQL.Binding.Descriptors;

namespace TrunkFlow.GraphQL.Binding.Types;

/// <summary>An object type written fluently; members of <typeparamref name="T"/> are fields unless fields are bound explicitly.</summary>
public class ObjectType<T> : SchemaType, IObjectTypeSource
{
    private readonly Action<IObjectTypeDescriptor<T>>? configure;

    public ObjectType()
    {
    }

    public ObjectType(Action<IObjectTypeDescriptor<T>> configure) => this.configure = configure;

    ObjectTypeDefinition IObjectTypeSource.Describe(DescriptorContext context)
    {
        var descriptor = new ObjectTypeDescriptor<T>(context);
        Configure(descriptor);
        return descriptor.Complete();
    }

    protected virtual void Configure(IObjectTypeDescriptor<T> descriptor) => configure?.Invoke(descriptor);
}

/// <summary>An object type that stands for no C# class.</summary>
public class ObjectType : SchemaType, IObjectTypeSource
{
    private readonly Action<IObjectTypeDescriptor>? configure;

    public ObjectType()
    {
    }

    public ObjectType(Action<IObjectTypeDescriptor> configure) => this.configure = configure;

    ObjectTypeDefinition IObjectTypeSource.Describe(DescriptorContext context)
    {
        var descriptor = new ObjectTypeDescriptor<object>(context, GetType());
        Configure(descriptor);
        return descriptor.Complete();
    }

    protected virtual void Configure(IObjectTypeDescriptor descriptor) => configure?.Invoke(descriptor);
}

/// <summary>Further fields for an object type, written fluently.</summary>
public class ObjectTypeExtension<T> : ObjectType<T>;

/// <summary>Further fields for an object type named in <c>Configure</c>, written fluently.</summary>
public class ObjectTypeExtension : ObjectType;

internal interface IObjectTypeSource
{
    ObjectTypeDefinition Describe(DescriptorContext context);
}
