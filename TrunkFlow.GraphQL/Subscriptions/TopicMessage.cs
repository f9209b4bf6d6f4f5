namespace TrunkFlow.GraphQL.Subscriptions;

/// <summary>One event on its way to the listeners of this process.</summary>
internal abstract class TopicMessage
{
    /// <summary>The event as the type a listener asked for; false when it is not one.</summary>
    public abstract bool TryRead<TMessage>(out TMessage message);
}

/// <summary>An event that never left the process.</summary>
internal sealed class ObjectMessage(object? value) : TopicMessage
{
    public override bool TryRead<TMessage>(out TMessage message)
    {
        message = value is TMessage typed ? typed : default!;
        return value is TMessage || (value is null && default(TMessage) is null);
    }
}
