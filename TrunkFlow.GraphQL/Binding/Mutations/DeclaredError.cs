using System.Reflection;

namespace TrunkFlow.GraphQL.Binding.Mutations;

/// <summary>One <c>[Error]</c> of a mutation: an exception, or a class made from exceptions.</summary>
internal sealed class DeclaredError
{
    private readonly List<(Type Exception, Func<Exception, object> Make)> factories = [];

    public DeclaredError(Type type)
    {
        if (typeof(Exception).IsAssignableFrom(type))
        {
            SchemaType = typeof(ExceptionErrorType<>).MakeGenericType(type);
            factories.Add((type, static exception => exception));
            return;
        }

        SchemaType = typeof(ErrorObjectType<>).MakeGenericType(type);
        foreach (var method in type.GetMethods(BindingFlags.Public | BindingFlags.Static).Where(m => m.Name == "CreateErrorFrom" && IsFactory(m)))
        {
            factories.Add((method.GetParameters()[0].ParameterType, exception => method.Invoke(null, [exception])!));
        }

        foreach (var constructor in type.GetConstructors().Where(IsFactory))
        {
            factories.Add((constructor.GetParameters()[0].ParameterType, exception => constructor.Invoke([exception])));
        }

        if (factories.Count == 0)
        {
            throw new InvalidOperationException($"{type} is declared as an error but has neither a CreateErrorFrom method nor a constructor that takes an exception.");
        }
    }

    public Type SchemaType { get; }

    /// <summary>The error object for an exception, or null when this error does not cover it. Only the exact exception type counts.</summary>
    public object? From(Exception exception)
    {
        foreach (var (type, make) in factories)
        {
            if (type == exception.GetType())
            {
                return make(exception);
            }
        }

        return null;
    }

    private static bool IsFactory(MethodBase method) =>
        method.GetParameters() is [var parameter] && typeof(Exception).IsAssignableFrom(parameter.ParameterType);
}
