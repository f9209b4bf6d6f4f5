using TrunkFlow.GraphQL.Subscriptions;

namespace TrunkFlow.Tests.Support;

/// <summary>Topics without a listener.</summary>
public sealed class NobodyHears : ITopicEventSender
{
    public ValueTask SendAsync<TMessage>(string topicName, TMessage message, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

    public ValueTask CompleteAsync(string topicName) => ValueTask.CompletedTask;
}
