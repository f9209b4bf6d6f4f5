using TrunkFlow.GraphQL.Binding.Definitions;
using TrunkFlow.GraphQL.Binding.Descriptors;

namespace TrunkFlow.GraphQL.Binding.Types;

/// <summary>An interface type written fluently.</summary>
public class InterfaceType<T> : SchemaType, IInterfaceTypeSource
{
    private readonly Action<IInterfaceTypeDescriptor<T>>? configure;

    public InterfaceType()
    {
    }

    public InterfaceType(Action<IInterfaceTypeDescriptor<T>> configure) => this.configure = configure;

    InterfaceTypeDefinition IInterfaceTypeSource.Describe(DescriptorContext context)
    {
        var descriptor = new InterfaceTypeDescriptor<T>(context);
        Configure(descriptor);
        return descriptor.Complete();
    }

    protected virtual void Configure(IInterfaceTypeDescriptor<T> descriptor) => configure?.Invoke(descriptor);
}

/// <summary>A union type written fluently.</summary>
public class UnionType : SchemaType, IUnionTypeSource
{
    private readonly Action<IUnionTypeDescriptor>? configure;

    public UnionType()
    {
    }

    public UnionType(Action<IUnionTypeDescriptor> configure) => this.configure = configure;

    private protected virtual Type? MarkerType => null;

    UnionTypeDefinition IUnionTypeSource.Describe(DescriptorContext context)
    {
        var descriptor = new UnionTypeDescriptor(context, MarkerType, GetType());
        Configure(descriptor);
        return descriptor.Complete();
    }

    protected virtual void Configure(IUnionTypeDescriptor descriptor) => configure?.Invoke(descriptor);
}

/// <summary>A union of the object types whose classes derive from <typeparamref name="T"/>.</summary>
public class UnionType<T> : UnionType
{
    private protected override Type? MarkerType => typeof(T);
}

internal interface IInterfaceTypeSource
{
    InterfaceTypeDefinition Describe(DescriptorContext context);
}

internal interface IUnionTypeSource
{
    UnionTypeDefinition Describe(DescriptorContext context);
}
