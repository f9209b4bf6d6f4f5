using TrunkFlow.GraphQL.Binding.Definitions;
using TrunkFlow.GraphQL.Binding.Descriptors;

namespace TrunkFlow.GraphQL.Binding.Types;

/// <summary>An enum type written fluently.</summary>
public class EnumType<T> : SchemaType, IEnumTypeSource
{
    private readonly Action<IEnumTypeDescriptor<T>>? configure;

    public EnumType()
    {
    }

    public EnumType(Action<IEnumTypeDescriptor<T>> configure) => this.configure = configure;

    EnumTypeDefinition IEnumTypeSource.Describe(DescriptorContext context)
    {
        var descriptor = new EnumTypeDescriptor<T>(context);
        Configure(descriptor);
        return descriptor.Complete();
    }

    protected virtual void Configure(IEnumTypeDescriptor<T> descriptor) => configure?.Invoke(descriptor);
}

internal interface IEnumTypeSource
{
    EnumTypeDefinition Describe(DescriptorContext context);
}
