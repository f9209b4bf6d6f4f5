using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace TrunkFlow.GraphQL.Types;

/// <summary>
/// Coerced arguments of one field (§6.4.1), reachable by name or by their index in <see cref="GraphQLField.Arguments"/>.
/// As a map it holds only those given or defaulted, as the specification has it.
/// </summary>
public sealed class ArgumentValues : IReadOnlyDictionary<string, object?>
{
    private static readonly object Absent = new();
    private readonly IReadOnlyList<GraphQLArgument> arguments;
    private readonly object?[] values;

    internal ArgumentValues(IReadOnlyList<GraphQLArgument> arguments)
    {
        this.arguments = arguments;
        values = arguments.Count == 0 ? [] : new object?[arguments.Count];
        Array.Fill(values, Absent);
    }

    /// <summary>No arguments at all.</summary>
    public static ArgumentValues None { get; } = new([]);

    public int Count => values.Count(static value => !ReferenceEquals(value, Absent));

    public IEnumerable<string> Keys => this.Select(static pair => pair.Key);

    public IEnumerable<object?> Values => this.Select(static pair => pair.Value);

    /// <summary>The value, null also when it was not given.</summary>
    public object? this[int index]
    {
        get => ReferenceEquals(values[index], Absent) ? null : values[index];
        internal set => values[index] = value;
    }

    /// <exception cref="KeyNotFoundException">The argument was neither given nor has a default.</exception>
    public object? this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"Argument \"{key}\" was not given.");

    /// <summary>True when the argument was given or has a default.</summary>
    public bool IsProvided(int index) => !ReferenceEquals(values[index], Absent);

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value)
    {
        for (var index = 0; index < values.Length; index++)
        {
            if (arguments[index].Name == key && IsProvided(index))
            {
                value = values[index];
                return true;
            }
        }

        value = null;
        return false;
    }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        for (var index = 0; index < values.Length; index++)
        {
            if (IsProvided(index))
            {
                yield return new(arguments[index].Name, values[index]);
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
