using System.Linq.Expressions;
using System.Reflection;
using System.Security.Claims;

namespace TrunkFlow.GraphQL.Binding.Resolvers;

/// <summary>Makes resolvers of properties and methods: what is wrong with one is found when the schema is built, and each is compiled when it is first asked.</summary>
internal static class ResolverCompiler
{
    /// <summary>The key under which an interceptor or the HTTP endpoint leaves the user.</summary>
    public const string UserKey = nameof(ClaimsPrincipal);

    public static FieldDelegate Property(PropertyInfo property, ResolverInstance instance)
    {
        var context = Expression.Parameter(typeof(IResolverContext), "context");
        var value = Expression.Property(instance.In(context), property);
        var read = Expression.Lambda<Func<IResolverContext, object?>>(Expression.Convert(value, typeof(object)), context);
        return Adapted(read.CompiledOnFirstCall(), property.PropertyType);
    }

    /// <summary>Reads a property without a context, for the engine's fastest path.</summary>
    public static Func<object?, object?> Getter(PropertyInfo property, Type owner)
    {
        var source = Expression.Parameter(typeof(object), "source");
        var value = Expression.Property(Expression.Convert(source, owner), property);
        return Expression.Lambda<Func<object?, object?>>(Expression.Convert(value, typeof(object)), source).CompiledOnFirstCall();
    }

    public static FieldDelegate Method(MethodInfo method, IReadOnlyList<ResolverParameter> parameters, ResolverInstance instance) =>
        Adapted(Invocation(method, parameters, instance), method.ReturnType);

    /// <summary>Calls the method and hands out its result as it is, task or not.</summary>
    public static Func<IResolverContext, object?> Invocation(MethodInfo method, IReadOnlyList<ResolverParameter> parameters, ResolverInstance instance)
    {
        var context = Expression.Parameter(typeof(IResolverContext), "context");
        var arguments = parameters.Select(parameter => Value(parameter, context));
        var target = method.IsStatic ? null : instance.In(context);
        var call = Expression.Call(target, method, arguments);
        return Expression.Lambda<Func<IResolverContext, object?>>(Expression.Convert(call, typeof(object)), context).CompiledOnFirstCall();
    }

    /// <summary>Awaits results that have to be awaited.</summary>
    public static FieldDelegate Adapted(Func<IResolverContext, object?> resolver, Type resultType)
    {
        if (resultType.IsGenericType && resultType.GetGenericTypeDefinition() is var definition && (definition == typeof(Task<>) || definition == typeof(ValueTask<>)))
        {
            var name = definition == typeof(Task<>) ? nameof(FromTask) : nameof(FromValueTask);
            return (FieldDelegate)typeof(ResolverCompiler).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(resultType.GetGenericArguments()[0]).Invoke(null, [resolver])!;
        }

        return context => new ValueTask<object?>(resolver(context));
    }

    private static FieldDelegate FromTask<T>(Func<IResolverContext, object?> resolver) => context =>
    {
        var task = (Task<T>)resolver(context)!;
        return task.IsCompletedSuccessfully ? new ValueTask<object?>(task.GetAwaiter().GetResult()) : Await(task);

        static async ValueTask<object?> Await(Task<T> pending) => await pending;
    };

    private static FieldDelegate FromValueTask<T>(Func<IResolverContext, object?> resolver) =>
        async context => await (ValueTask<T>)resolver(context)!;

    private static Expression Value(ResolverParameter parameter, ParameterExpression context)
    {
        var type = parameter.Parameter.ParameterType;
        return parameter.Kind switch
        {
            ParameterKind.Parent or ParameterKind.EventMessage => Expression.Call(context, nameof(IResolverContext.Parent), [type]),
            ParameterKind.CancellationToken => Expression.Property(context, nameof(IResolverContext.RequestAborted)),
            ParameterKind.ResolverContext => context,
            ParameterKind.Argument => Expression.Call(
                context, nameof(IResolverContext.ArgumentValue), [type], Expression.Constant(Naming.NamingConventions.ParameterName(parameter.Parameter))),
            ParameterKind.Bound => Expression.Convert(
                Expression.Call(
                    Expression.Constant(parameter.Binding, typeof(IParameterBinding)), nameof(IParameterBinding.Bind), null,
                    context, Expression.Constant(parameter.Parameter)),
                type),
            _ => Injected(parameter, type, context),
        };
    }

    private static MethodCallExpression Injected(ResolverParameter parameter, Type type, ParameterExpression context)
    {
        var name = parameter.Kind switch
        {
            ParameterKind.Service => nameof(Injection.Service),
            ParameterKind.DataLoader => nameof(Injection.Loader),
            ParameterKind.User => nameof(Injection.User),
            ParameterKind.ScopedState => nameof(Injection.Scoped),
            ParameterKind.LocalState => nameof(Injection.Local),
            _ => nameof(Injection.Global),
        };
        if (parameter.Kind == ParameterKind.User)
        {
            return Expression.Call(typeof(Injection), name, null, context, Expression.Constant(IsRequired(parameter.Parameter)));
        }

        if (parameter.Kind == ParameterKind.DataLoader)
        {
            return Expression.Call(typeof(Injection), name, [type], context);
        }

        if (parameter.Kind == ParameterKind.Service)
        {
            return Expression.Call(typeof(Injection), name, [type], context, Expression.Constant(parameter.Key, typeof(string)));
        }

        return Expression.Call(
            typeof(Injection), name, [type], context, Expression.Constant(parameter.Key), Expression.Constant(IsRequired(parameter.Parameter)),
            Expression.Constant(parameter.Parameter.HasDefaultValue ? parameter.Parameter.DefaultValue : null, typeof(object)));
    }

    private static bool IsRequired(ParameterInfo parameter) =>
        !parameter.HasDefaultValue && new NullabilityInfoContext().Create(parameter).ReadState == NullabilityState.NotNull;
}
