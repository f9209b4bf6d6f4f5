using System.Diagnostics.CodeAnalysis;

namespace TrunkFlow.GraphQL.Binding;

/// <summary>An input value that knows whether the client sent it: <c>null</c> was sent and "not sent" are different wishes.</summary>
public readonly struct Optional<T> : IEquatable<Optional<T>>, IOptional
{
    public Optional(T? value)
    {
        Value = value!;
        HasValue = true;
    }

    private Optional(T? value, bool hasValue)
    {
        Value = value!;
        HasValue = hasValue;
    }

    /// <summary>The value sent, or the default when none was.</summary>
    [MaybeNull]
    public T Value { get; }

    /// <summary>Whether the client sent a value (null included).</summary>
    public bool HasValue { get; }

    public bool IsEmpty => !HasValue;

    object? IOptional.Value => Value;

    public static Optional<T> Empty(T? defaultValue = default) => new(defaultValue, false);

    public static implicit operator Optional<T>(T value) => new(value);

    public static implicit operator T?(Optional<T> optional) => optional.Value;

    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);

    public bool Equals(Optional<T> other) => HasValue == other.HasValue && EqualityComparer<T?>.Default.Equals(Value, other.Value);

    public override bool Equals(object? obj) => obj is Optional<T> other && Equals(other);

    public override int GetHashCode() => HasValue ? HashCode.Combine(true, Value) : 0;

    public override string ToString() => HasValue ? Value?.ToString() ?? "null" : "unspecified";
}

/// <summary>An <see cref="Optional{T}"/> seen without its type argument.</summary>
public interface IOptional
{
    object? Value { get; }

    bool HasValue { get; }
}
