namespace TrunkFlow.GraphQL.Subscriptions;

/// <summary>What becomes of an event for a listener whose buffer is full.</summary>
public enum TopicBufferFullMode
{
    /// <summary>The listener's stream ends with <see cref="TopicClosedException"/> after what it has buffered: nothing is lost in silence. Hot Chocolate has no such mode.</summary>
    Close,

    /// <summary>The newest waiting event gives way.</summary>
    DropNewest,

    /// <summary>The oldest waiting event gives way: of a topic that tells a state, the latest is what counts.</summary>
    DropOldest,

    /// <summary>The event itself is dropped.</summary>
    DropWrite,
}
