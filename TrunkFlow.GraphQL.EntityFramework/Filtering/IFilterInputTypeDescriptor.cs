using System.Linq.Expressions;
using TrunkFlow.GraphQL.Binding.Types;

namespace TrunkFlow.GraphQL.EntityFramework.Filtering;

/// <summary>Describes a filter type.</summary>
public interface IFilterInputTypeDescriptor<T>
{
    IFilterInputTypeDescriptor<T> Name(string value);

    IFilterInputTypeDescriptor<T> Description(string? value);

    /// <summary>Only fields named here can be filtered by.</summary>
    IFilterInputTypeDescriptor<T> BindFieldsExplicitly();

    IFilterInputTypeDescriptor<T> BindFieldsImplicitly();

    IFilterFieldDescriptor Field<TField>(Expression<Func<T, TField>> propertyOrMember);

    IFilterInputTypeDescriptor<T> Ignore(Expression<Func<T, object?>> property);

    IFilterInputTypeDescriptor<T> AllowAnd(bool allow = true);

    IFilterInputTypeDescriptor<T> AllowOr(bool allow = true);
}

/// <summary>Describes one field of a filter type.</summary>
public interface IFilterFieldDescriptor
{
    IFilterFieldDescriptor Name(string value);

    IFilterFieldDescriptor Description(string? value);

    /// <summary>The filter type of the field, where it is not the one its C# type has.</summary>
    IFilterFieldDescriptor Type<TFilterType>()
        where TFilterType : SchemaType;

    IFilterFieldDescriptor Ignore(bool ignore = true);
}
