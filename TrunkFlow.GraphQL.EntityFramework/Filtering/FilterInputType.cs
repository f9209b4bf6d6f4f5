using TrunkFlow.GraphQL.Binding.Definitions;
using TrunkFlow.GraphQL.Binding.Descriptors;
using TrunkFlow.GraphQL.Binding.Types;

namespace TrunkFlow.GraphQL.EntityFramework.Filtering;

/// <summary>What clients may filter a list of <typeparamref name="T"/> by: only the fields <see cref="Configure"/> names, once it binds explicitly.</summary>
public class FilterInputType<T> : SchemaType, IFilterInputType
{
    private readonly Action<IFilterInputTypeDescriptor<T>>? configure;
    private FilterShape? shape;

    public FilterInputType()
    {
    }

    public FilterInputType(Action<IFilterInputTypeDescriptor<T>> configure) => this.configure = configure;

    FilterShape IFilterInputType.Shape => shape ??= Describe();

    InputObjectTypeDefinition IInputObjectTypeSource.Describe(DescriptorContext context) => ((IFilterInputType)this).Shape.ToDefinition(this, context);

    protected virtual void Configure(IFilterInputTypeDescriptor<T> descriptor) => configure?.Invoke(descriptor);

    private FilterShape Describe()
    {
        var descriptor = new FilterInputTypeDescriptor<T>();
        Configure(descriptor);
        return descriptor.Complete();
    }
}

/// <summary>A filter type seen without its type argument.</summary>
internal interface IFilterInputType : IInputObjectTypeSource
{
    FilterShape Shape { get; }
}
