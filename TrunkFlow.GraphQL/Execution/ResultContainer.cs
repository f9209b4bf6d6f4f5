using System.Collections.Immutable;

namespace TrunkFlow.GraphQL.Execution;

/// <summary>
/// A node of the response being built. Children know their parent and slot, so paths and null propagation need no bookkeeping
/// while all goes well.
/// </summary>
internal abstract class ResultContainer(ResultContainer? parent, int slot, bool isNonNull)
{
    public ResultContainer? Parent { get; } = parent;

    /// <summary>Where it stands in its parent.</summary>
    public int Slot { get; } = slot;

    /// <summary>True when its own position must not be null.</summary>
    public bool IsNonNull { get; } = isNonNull;

    /// <summary>Set when a null below reached it: nothing in it is part of the response any more.</summary>
    public bool IsDead { get; set; }

    /// <summary>Scoped state its fields see; null when nobody set any.</summary>
    public ImmutableDictionary<string, object?>? ScopedContextData { get; init; }

    public abstract void Set(int index, object? value);

    /// <summary>The response position of a slot; null where the slot stands for the root object.</summary>
    public abstract ResponsePath? PathOf(int index);

    /// <summary>Its own response position; null for the root.</summary>
    public ResponsePath? OwnPath => Parent?.PathOf(Slot);

    public bool IsInDeadTree()
    {
        for (var container = this; container is not null; container = container.Parent)
        {
            if (container.IsDead)
            {
                return true;
            }
        }

        return false;
    }
}
