using TrunkFlow.GraphQL.Binding.Authorization;
using TrunkFlow.GraphQL.Binding.Definitions;
using TrunkFlow.GraphQL.Binding.Reflection;
using TrunkFlow.GraphQL.Binding.Resolvers;
using TrunkFlow.GraphQL.Binding.Types;

namespace TrunkFlow.GraphQL.Binding.Descriptors;

/// <inheritdoc cref="IObjectFieldDescriptor"/>
internal sealed class ObjectFieldDescriptor(DescriptorContext context, ObjectFieldDefinition definition) : IObjectFieldDescriptor
{
    public DescriptorContext Context { get; } = context;

    public ObjectFieldDefinition Definition { get; } = definition;

    public bool IsIgnored { get; private set; }

    public IObjectFieldDescriptor Name(string value)
    {
        Definition.Name = value;
        return this;
    }

    public IObjectFieldDescriptor Description(string? value)
    {
        Definition.Description = value;
        return this;
    }

    public IObjectFieldDescriptor Deprecated(string? reason)
    {
        Definition.DeprecationReason = reason ?? "No longer supported";
        return this;
    }

    public IObjectFieldDescriptor Type<TOutputType>()
        where TOutputType : SchemaType => Type(typeof(TOutputType));

    public IObjectFieldDescriptor Type(Type type)
    {
        Definition.Type = TypeReferences.OfType(type);
        return this;
    }

    public IObjectFieldDescriptor Argument(string argumentName, Action<IArgumentDescriptor> argumentDescriptor)
    {
        var argument = Definition.Arguments.FirstOrDefault(a => a.Name == argumentName);
        if (argument is null)
        {
            Definition.Arguments.Add(argument = new ArgumentDefinition { Name = argumentName, Type = TypeReference.Of(typeof(string)) });
        }

        argumentDescriptor(new ArgumentDescriptor(argument));
        return this;
    }

    public IObjectFieldDescriptor Ignore(bool ignore = true)
    {
        IsIgnored = ignore;
        return this;
    }

    public IObjectFieldDescriptor Resolve(Func<IResolverContext, object?> fieldResolver) =>
        ResolveWith(context => new ValueTask<object?>(fieldResolver(context)), null);

    public IObjectFieldDescriptor Resolve<TResult>(Func<IResolverContext, TResult> fieldResolver) =>
        ResolveWith(ResolverCompiler.Adapted(context => fieldResolver(context), typeof(TResult)), typeof(TResult));

    public IObjectFieldDescriptor Resolve<TResult>(Func<IResolverContext, Task<TResult>> fieldResolver) =>
        ResolveWith(async context => await fieldResolver(context), typeof(TResult));

    public IObjectFieldDescriptor Resolve<TResult>(Func<IResolverContext, CancellationToken, Task<TResult>> fieldResolver) =>
        ResolveWith(async context => await fieldResolver(context, context.RequestAborted), typeof(TResult));

    public IObjectFieldDescriptor Use(FieldMiddleware middleware)
    {
        Definition.Middleware.Add(middleware);
        return this;
    }

    public IObjectFieldDescriptor Authorize() => Authorize(new AuthorizeAttribute());

    public IObjectFieldDescriptor Authorize(string policy, ApplyPolicy apply = ApplyPolicy.BeforeResolver) => Authorize(new AuthorizeAttribute(policy, apply));

    public IObjectFieldDescriptor Authorize(params string[] roles) => Authorize(new AuthorizeAttribute { Roles = roles });

    public IObjectFieldDescriptor AllowAnonymous()
    {
        Definition.AllowsAnonymous = true;
        return this;
    }

    public ObjectFieldExtension Extend() => new(Definition);

    private ObjectFieldDescriptor Authorize(AuthorizeAttribute attribute)
    {
        Definition.Authorization.Add(attribute);
        return this;
    }

    private ObjectFieldDescriptor ResolveWith(FieldDelegate resolver, Type? resultType)
    {
        Definition.Resolver = resolver;
        Definition.IsPure = false;
        if (resultType is not null && Definition.Member is null)
        {
            Definition.ResultType = ClrTypes.Unwrap(resultType);
            Definition.Type = Definition.Type is SchemaNameReference { Name: "" } ? TypeReferences.OfType(resultType) : Definition.Type;
        }

        return this;
    }
}

/// <inheritdoc cref="IArgumentDescriptor"/>
internal sealed class ArgumentDescriptor(ArgumentDefinition definition) : IArgumentDescriptor
{
    public IArgumentDescriptor Description(string? value)
    {
        definition.Description = value;
        return this;
    }

    public IArgumentDescriptor Type<TInputType>()
        where TInputType : SchemaType => Type(typeof(TInputType));

    public IArgumentDescriptor Type(Type type)
    {
        definition.Type = TypeReferences.OfType(type);
        return this;
    }

    public IArgumentDescriptor DefaultValue(object? value)
    {
        (definition.HasDefaultValue, definition.DefaultValue) = (true, value);
        return this;
    }

    public IArgumentDescriptor Deprecated(string? reason)
    {
        definition.DeprecationReason = reason ?? "No longer supported";
        return this;
    }
}
