using System.Collections;
using System.Text.Json;

namespace TrunkFlow.GraphQL.Binding.Reflection;

/// <summary>Questions about C# types that binding asks everywhere.</summary>
internal static class ClrTypes
{
    /// <summary>Whether the type only carries one value for C#'s sake: a task or an optional.</summary>
    public static bool IsWrapper(Type type)
    {
        if (!type.IsGenericType)
        {
            return false;
        }

        var definition = type.GetGenericTypeDefinition();
        return definition == typeof(Task<>) || definition == typeof(ValueTask<>) || definition == typeof(Optional<>);
    }

    /// <summary>The type without tasks and optionals.</summary>
    public static Type Unwrap(Type type) => IsWrapper(type) ? Unwrap(type.GetGenericArguments()[0]) : type;

    /// <summary>The type of the items where values are lists in the schema, else null.</summary>
    public static Type? ElementType(Type type)
    {
        if (type == typeof(string) || type == typeof(byte[]) || type == typeof(JsonElement) || type == typeof(JsonDocument) || IsDictionary(type))
        {
            return null;
        }

        if (type.IsArray)
        {
            return type.GetElementType();
        }

        return ArgumentOf(type, typeof(IEnumerable<>)) ?? ArgumentOf(type, typeof(IAsyncEnumerable<>));
    }

    public static bool IsQueryable(Type type) => ArgumentOf(type, typeof(IQueryable<>)) is not null;

    /// <summary>The argument with which a type implements a generic interface, else null.</summary>
    public static Type? ArgumentOf(Type type, Type genericInterface)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == genericInterface)
        {
            return type.GetGenericArguments()[0];
        }

        return type.GetInterfaces().FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == genericInterface)?.GetGenericArguments()[0];
    }

    public static object? DefaultOf(Type type) => type.IsValueType && Nullable.GetUnderlyingType(type) is null ? Activator.CreateInstance(type) : null;

    private static bool IsDictionary(Type type) =>
        typeof(IDictionary).IsAssignableFrom(type) || ArgumentOf(type, typeof(IReadOnlyDictionary<,>)) is not null;
}
