namespace TrunkFlow.Server.Common;

/// <summary>The row somebody named does not exist, or is not theirs to see.</summary>
public sealed class NotFoundException : RefusalException
{
    public NotFoundException(string kind, Guid id, string? field = null) : base(field, "NotFound", RefusalText.Of($"Kind.{kind}"), id)
    {
    }

    /// <summary>For the operation that asked for <typeparamref name="T"/> by its key.</summary>
    public static NotFoundException Of<T>(Guid id, string? field = null) => new(typeof(T).Name, id, field);
}
