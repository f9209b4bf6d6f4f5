using System.Linq.Expressions;
using TrunkFlow.GraphQL.Binding.Types;

namespace TrunkFlow.GraphQL.Binding.Descriptors;

/// <summary>Describes an input object type by the members of its class.</summary>
public interface IInputObjectTypeDescriptor<T>
{
    IInputObjectTypeDescriptor<T> Name(string value);

    IInputObjectTypeDescriptor<T> Description(string? value);

    IInputObjectTypeDescriptor<T> BindFieldsExplicitly();

    IInputObjectTypeDescriptor<T> BindFieldsImplicitly();

    IInputFieldDescriptor Field<TValue>(Expression<Func<T, TValue>> property);

    IInputObjectTypeDescriptor<T> Ignore(Expression<Func<T, object?>> property);

    IInputObjectTypeDescriptor<T> OneOf();
}

/// <summary>Describes a field of an input object.</summary>
public interface IInputFieldDescriptor
{
    IInputFieldDescriptor Name(string value);

    IInputFieldDescriptor Description(string? value);

    IInputFieldDescriptor Deprecated(string? reason);

    IInputFieldDescriptor Type<TInputType>()
        where TInputType : SchemaType;

    IInputFieldDescriptor Type(Type type);

    IInputFieldDescriptor DefaultValue(object? value);

    IInputFieldDescriptor Ignore(bool ignore = true);
}

/// <summary>Describes an enum type.</summary>
public interface IEnumTypeDescriptor<T>
{
    IEnumTypeDescriptor<T> Name(string value);

    IEnumTypeDescriptor<T> Description(string? value);

    IEnumTypeDescriptor<T> BindValuesExplicitly();

    IEnumTypeDescriptor<T> BindValuesImplicitly();

    IEnumValueDescriptor Value(T value);
}

/// <summary>Describes one value of an enum.</summary>
public interface IEnumValueDescriptor
{
    IEnumValueDescriptor Name(string value);

    IEnumValueDescriptor Description(string? value);

    IEnumValueDescriptor Deprecated(string? reason);

    IEnumValueDescriptor Ignore(bool ignore = true);
}

/// <summary>Describes an interface type by the members of its class or C# interface.</summary>
public interface IInterfaceTypeDescriptor<T>
{
    IInterfaceTypeDescriptor<T> Name(string value);

    IInterfaceTypeDescriptor<T> Description(string? value);

    IInterfaceTypeDescriptor<T> BindFieldsExplicitly();

    IObjectFieldDescriptor Field(Expression<Func<T, object?>> propertyOrMethod);
}

/// <summary>Describes a union type.</summary>
public interface IUnionTypeDescriptor
{
    IUnionTypeDescriptor Name(string value);

    IUnionTypeDescriptor Description(string? value);

    IUnionTypeDescriptor Type<TObjectType>()
        where TObjectType : SchemaType;
}
