using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using TrunkFlow.GraphQL.Binding.Reflection;

namespace TrunkFlow.GraphQL.Binding.Resolvers;

/// <summary>Coerced input values to the C# types resolvers and input classes ask for.</summary>
internal static class InputConversion
{
    private static readonly MethodInfo Lists = typeof(InputConversion).GetMethod(nameof(ToList), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>Stands for an input the client left out.</summary>
    public static object NotGiven { get; } = new();

    public static object? To(Type type, object? value)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>))
        {
            return ReferenceEquals(value, NotGiven)
                ? Activator.CreateInstance(type)
                : Activator.CreateInstance(type, To(type.GetGenericArguments()[0], value));
        }

        if (value is null || ReferenceEquals(value, NotGiven))
        {
            return ClrTypes.DefaultOf(type);
        }

        if (type.IsInstanceOfType(value) && (value is not IList || type == typeof(object) || value is string or byte[]))
        {
            return value;
        }

        if (value is IEnumerable items and not string && ClrTypes.ElementType(type) is { } element)
        {
            return Lists.MakeGenericMethod(element).Invoke(null, [type, items]);
        }

        return Scalar(Nullable.GetUnderlyingType(type) ?? type, value);
    }

    private static object? Scalar(Type type, object value)
    {
        if (type.IsInstanceOfType(value))
        {
            return value;
        }

        return value switch
        {
            string text when type == typeof(Guid) => Guid.Parse(text, CultureInfo.InvariantCulture),
            string text when type.IsEnum => Enum.Parse(type, text),
            DateTimeOffset moment when type == typeof(DateTime) => moment.UtcDateTime,
            IConvertible when typeof(IConvertible).IsAssignableFrom(type) => Convert.ChangeType(value, type, CultureInfo.InvariantCulture),
            _ => throw new InvalidOperationException($"An input of type {value.GetType()} cannot be given as {type}."),
        };
    }

    private static object ToList<T>(Type type, IEnumerable items)
    {
        var list = new List<T>();
        foreach (var item in items)
        {
            list.Add((T)To(typeof(T), item)!);
        }

        if (type.IsArray)
        {
            return list.ToArray();
        }

        if (type.IsInstanceOfType(list))
        {
            return list;
        }

        if (type.IsAssignableFrom(typeof(HashSet<T>)))
        {
            return list.ToHashSet();
        }

        return type == typeof(ImmutableArray<T>) ? list.ToImmutableArray() : Activator.CreateInstance(type, list)!;
    }
}
