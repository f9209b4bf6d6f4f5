namespace TrunkFlow.Server.Common;

/// <summary>The row somebody named does not exist, or is not theirs to see.</summary>
public sealed class NotFoundException : RefusalException
{
    public NotFoundException(string kind, Guid id, string? field = null) : base(field, "NotFound", KindText(kind), id)
    {
        Kind = kind;
        Id = id;
    }

    /// <summary>Name of the entity, such as <c>Customer</c>.</summary>
    internal string Kind { get; }

    /// <summary>The key that was named.</summary>
    internal Guid Id { get; }

    /// <summary>For the operation that asked for <typeparamref name="T"/> by its key.</summary>
    public static NotFoundException Of<T>(Guid id, string? field = null) => new(typeof(T).Name, id, field);

    /// <summary>What people call an entity, in the language of the request.</summary>
    internal static string KindText(string kind) => RefusalText.Of($"Kind.{kind}");
}
