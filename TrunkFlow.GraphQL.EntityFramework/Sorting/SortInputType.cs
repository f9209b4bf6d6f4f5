using System.Linq.Expressions;
using TrunkFlow.GraphQL.Binding.Definitions;
using TrunkFlow.GraphQL.Binding.Descriptors;
using TrunkFlow.GraphQL.Binding.Types;

namespace TrunkFlow.GraphQL.EntityFramework.Sorting;

/// <summary>What clients may sort a list of <typeparamref name="T"/> by.</summary>
public class SortInputType<T> : SchemaType, ISortInputType
{
    private readonly Action<ISortInputTypeDescriptor<T>>? configure;
    private SortShape? shape;

    public SortInputType()
    {
    }

    public SortInputType(Action<ISortInputTypeDescriptor<T>> configure) => this.configure = configure;

    SortShape ISortInputType.Shape => shape ??= Describe();

    InputObjectTypeDefinition IInputObjectTypeSource.Describe(DescriptorContext context) => ((ISortInputType)this).Shape.ToDefinition(context);

    protected virtual void Configure(ISortInputTypeDescriptor<T> descriptor) => configure?.Invoke(descriptor);

    private SortShape Describe()
    {
        var descriptor = new SortInputTypeDescriptor<T>();
        Configure(descriptor);
        return descriptor.Complete();
    }
}

/// <summary>A sort type seen without its type argument.</summary>
internal interface ISortInputType : IInputObjectTypeSource
{
    SortShape Shape { get; }
}

/// <summary>Describes a sort type.</summary>
public interface ISortInputTypeDescriptor<T>
{
    ISortInputTypeDescriptor<T> Name(string value);

    ISortInputTypeDescriptor<T> Description(string? value);

    /// <summary>Only fields named here can be sorted by.</summary>
    ISortInputTypeDescriptor<T> BindFieldsExplicitly();

    ISortInputTypeDescriptor<T> BindFieldsImplicitly();

    ISortFieldDescriptor Field<TField>(Expression<Func<T, TField>> propertyOrMember);

    ISortInputTypeDescriptor<T> Ignore(Expression<Func<T, object?>> property);
}

/// <summary>Describes one field of a sort type.</summary>
public interface ISortFieldDescriptor
{
    ISortFieldDescriptor Name(string value);

    ISortFieldDescriptor Description(string? value);

    /// <summary>The sort type of a referenced object.</summary>
    ISortFieldDescriptor Type<TSortType>()
        where TSortType : SchemaType;

    ISortFieldDescriptor Ignore(bool ignore = true);
}
