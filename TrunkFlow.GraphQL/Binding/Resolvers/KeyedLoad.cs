using System.Linq.Expressions;
using System.Reflection;
using TrunkFlow.GraphQL.Binding.Naming;
using TrunkFlow.GraphQL.DataLoading;

namespace TrunkFlow.GraphQL.Binding.Resolvers;

/// <summary>
/// A field such as <c>customer(id)</c>: its one argument is the key its loader loads by, and a member of that name is on what is loaded. So the
/// key of the object is known before the object is.
/// </summary>
/// <param name="Argument">The argument's name.</param>
/// <param name="Member">The member that is the key.</param>
/// <param name="Stub">Makes an object of which only the key is set, for resolvers that say they read nothing else of their parent.</param>
public sealed record KeyedLoad(string Argument, string Member, Func<object, object> Stub)
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    internal static KeyedLoad? Of(IReadOnlyList<ResolverParameter> parameters, Type result)
    {
        if (parameters.Where(p => p.Kind == ParameterKind.Argument).Select(p => p.Parameter).ToArray() is not [var argument]
            || parameters.SingleOrDefault(p => p.Kind == ParameterKind.DataLoader)?.Parameter.ParameterType is not { } loader
            || !typeof(IDataLoader<,>).MakeGenericType(argument.ParameterType, result).IsAssignableFrom(loader))
        {
            return null;
        }

        var name = NamingConventions.PascalCase(argument.Name!);
        return result.GetProperty(name) is { } member && member.PropertyType == argument.ParameterType
            && member.DeclaringType!.GetProperty(name, Declared) is { SetMethod: not null } settable
            && result.GetConstructor(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, Type.EmptyTypes) is { } constructor
            ? new KeyedLoad(NamingConventions.ParameterName(argument), name, StubOf(constructor, settable))
            : null;
    }

    private static Func<object, object> StubOf(ConstructorInfo constructor, PropertyInfo member)
    {
        var key = Expression.Parameter(typeof(object), "key");
        var stub = Expression.MemberInit(Expression.New(constructor), Expression.Bind(member, Expression.Convert(key, member.PropertyType)));
        return Expression.Lambda<Func<object, object>>(Expression.Convert(stub, typeof(object)), key).CompiledOnFirstCall();
    }
}
