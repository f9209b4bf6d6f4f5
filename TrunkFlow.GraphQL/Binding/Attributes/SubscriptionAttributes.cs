namespace TrunkFlow.GraphQL.Binding;

/// <summary>The method is a subscription field: it runs once for every event of its stream.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class SubscribeAttribute : Attribute
{
    /// <summary>The type of the events, where the parameter marked <see cref="EventMessageAttribute"/> does not say it.</summary>
    public Type? MessageType { get; set; }

    /// <summary>The name of the method of the same class that opens the stream; without it the events of the topic are taken.</summary>
    public string? With { get; set; }
}

/// <inheritdoc cref="SubscribeAttribute"/>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SubscribeAttribute<TMessage> : SubscribeAttribute
{
    public SubscribeAttribute() => MessageType = typeof(TMessage);
}

/// <summary>The topic a subscription listens to; <c>{argument}</c> in it stands for the value of that argument.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Parameter)]
public sealed class TopicAttribute(string? name = null) : Attribute
{
    public string? Name { get; } = name;
}

/// <summary>The parameter is the event.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class EventMessageAttribute : Attribute;
