using System.Linq.Expressions;
using TrunkFlow.GraphQL.Binding.Authorization;
using TrunkFlow.GraphQL.Binding.Resolvers;
using TrunkFlow.GraphQL.Binding.Types;

namespace TrunkFlow.GraphQL.Binding.Descriptors;

/// <summary>Whether members become fields by themselves.</summary>
public enum BindingBehavior
{
    Implicit = 0,
    Explicit = 1,
}

/// <summary>Describes an object type by names.</summary>
public interface IObjectTypeDescriptor
{
    IObjectTypeDescriptor Name(string value);

    IObjectTypeDescriptor Description(string? value);

    IObjectTypeDescriptor Implements<T>()
        where T : SchemaType;

    IObjectFieldDescriptor Field(string name);

    IObjectTypeDescriptor Authorize();

    IObjectTypeDescriptor Authorize(string policy, ApplyPolicy apply = ApplyPolicy.BeforeResolver);

    IObjectTypeDescriptor Authorize(params string[] roles);
}

/// <summary>Describes an object type by the members of its class.</summary>
public interface IObjectTypeDescriptor<T>
{
    IObjectTypeDescriptor<T> Name(string value);

    IObjectTypeDescriptor<T> Description(string? value);

    IObjectTypeDescriptor<T> BindFields(BindingBehavior behavior);

    /// <summary>Only fields named here exist.</summary>
    IObjectTypeDescriptor<T> BindFieldsExplicitly();

    IObjectTypeDescriptor<T> BindFieldsImplicitly();

    IObjectTypeDescriptor<T> Implements<TInterface>()
        where TInterface : SchemaType;

    IObjectFieldDescriptor Field(string name);

    IObjectFieldDescriptor Field(Expression<Func<T, object?>> propertyOrMethod);

    IObjectTypeDescriptor<T> Ignore(Expression<Func<T, object?>> propertyOrMethod);

    IObjectTypeDescriptor<T> Authorize();

    IObjectTypeDescriptor<T> Authorize(string policy, ApplyPolicy apply = ApplyPolicy.BeforeResolver);

    IObjectTypeDescriptor<T> Authorize(params string[] roles);
}

/// <summary>Describes one field.</summary>
public interface IObjectFieldDescriptor
{
    IObjectFieldDescriptor Name(string value);

    IObjectFieldDescriptor Description(string? value);

    IObjectFieldDescriptor Deprecated(string? reason);

    IObjectFieldDescriptor Type<TOutputType>()
        where TOutputType : SchemaType;

    IObjectFieldDescriptor Type(Type type);

    IObjectFieldDescriptor Argument(string argumentName, Action<IArgumentDescriptor> argumentDescriptor);

    IObjectFieldDescriptor Ignore(bool ignore = true);

    IObjectFieldDescriptor Resolve(Func<IResolverContext, object?> fieldResolver);

    IObjectFieldDescriptor Resolve<TResult>(Func<IResolverContext, TResult> fieldResolver);

    IObjectFieldDescriptor Resolve<TResult>(Func<IResolverContext, Task<TResult>> fieldResolver);

    IObjectFieldDescriptor Resolve<TResult>(Func<IResolverContext, CancellationToken, Task<TResult>> fieldResolver);

    /// <summary>Wraps the resolver; the first one added is outermost.</summary>
    IObjectFieldDescriptor Use(FieldMiddleware middleware);

    IObjectFieldDescriptor Authorize();

    IObjectFieldDescriptor Authorize(string policy, ApplyPolicy apply = ApplyPolicy.BeforeResolver);

    IObjectFieldDescriptor Authorize(params string[] roles);

    IObjectFieldDescriptor AllowAnonymous();

    /// <summary>The definition the descriptor writes to, for descriptor attributes.</summary>
    ObjectFieldExtension Extend();
}

/// <summary>Describes an argument.</summary>
public interface IArgumentDescriptor
{
    IArgumentDescriptor Description(string? value);

    IArgumentDescriptor Type<TInputType>()
        where TInputType : SchemaType;

    IArgumentDescriptor Type(Type type);

    IArgumentDescriptor DefaultValue(object? value);

    IArgumentDescriptor Deprecated(string? reason);
}
