using System.Buffers;

namespace TrunkFlow.GraphQL.Binding.Requests.PersistedOperations;

/// <summary>The name of a stored document: its hash, or what a build gave it.</summary>
public readonly record struct OperationDocumentId(string Value)
{
    private const int MaxLength = 128;

    // The name becomes part of a path, so it has nothing in it that means something there.
    private static readonly SearchValues<char> Allowed = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    public bool IsEmpty => string.IsNullOrEmpty(Value);

    /// <summary>Letters, digits, hyphens and underscores.</summary>
    public static bool IsValidId(string? id) => id is { Length: > 0 and <= MaxLength } && !id.AsSpan().ContainsAnyExcept(Allowed);

    public override string ToString() => Value;
}
