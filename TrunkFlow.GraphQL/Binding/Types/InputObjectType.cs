using TrunkFlow.GraphQL.Binding.Definitions;
using TrunkFlow.GraphQL.Binding.Descriptors;

namespace TrunkFlow.GraphQL.Binding.Types;

/// <summary>An input object type written fluently.</summary>
public class InputObjectType<T> : SchemaType, IInputObjectTypeSource
{
    private readonly Action<IInputObjectTypeDescriptor<T>>? configure;

    public InputObjectType()
    {
    }

    public InputObjectType(Action<IInputObjectTypeDescriptor<T>> configure) => this.configure = configure;

    InputObjectTypeDefinition IInputObjectTypeSource.Describe(DescriptorContext context)
    {
        var descriptor = new InputObjectTypeDescriptor<T>(context);
        Configure(descriptor);
        return descriptor.Complete();
    }

    protected virtual void Configure(IInputObjectTypeDescriptor<T> descriptor) => configure?.Invoke(descriptor);
}

/// <summary>An input type made by code: its fields and how their values become one C# value. Filter and sort inputs are such types.</summary>
public interface IInputObjectTypeSource
{
    InputObjectTypeDefinition Describe(DescriptorContext context);
}
