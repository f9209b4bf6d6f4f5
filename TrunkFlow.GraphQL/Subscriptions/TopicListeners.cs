using System.Collections.Immutable;

namespace TrunkFlow.GraphQL.Subscriptions;

/// <summary>
/// Who listens to which topic in this process. All listeners of a topic get its events in the same order; a topic nobody listens to takes no memory.
/// Sending never waits for a listener.
/// </summary>
internal sealed class TopicListeners(SubscriptionOptions options)
{
    private readonly Dictionary<string, Topic> topics = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

    /// <summary>Topics somebody listens to.</summary>
    public int Count
    {
        get
        {
            lock (gate)
            {
                return topics.Count;
            }
        }
    }

    public TopicListener<TMessage> Add<TMessage>(string topicName)
    {
        var listener = new TopicListener<TMessage>(this, topicName, options);
        lock (gate)
        {
            if (!topics.TryGetValue(topicName, out var topic))
            {
                topics[topicName] = topic = new Topic();
            }

            topic.Listeners = topic.Listeners.Add(listener);
        }

        return listener;
    }

    public void Remove(string topicName, ITopicListener listener)
    {
        lock (gate)
        {
            if (topics.TryGetValue(topicName, out var topic))
            {
                topic.Listeners = topic.Listeners.Remove(listener);
                if (topic.Listeners.IsEmpty)
                {
                    topics.Remove(topicName);
                }
            }
        }
    }

    public void Send(string topicName, TopicMessage message)
    {
        Topic? topic;
        lock (gate)
        {
            topics.TryGetValue(topicName, out topic);
        }

        if (topic is null)
        {
            return;
        }

        // Two senders take turns, so that nobody hears them in another order than his neighbour.
        lock (topic.Sending)
        {
            foreach (var listener in topic.Listeners)
            {
                listener.Offer(message);
            }
        }
    }

    /// <summary>Ends the streams of a topic behind the events already sent.</summary>
    public void Complete(string topicName)
    {
        Topic? topic;
        lock (gate)
        {
            topics.Remove(topicName, out topic);
        }

        topic?.Close(null);
    }

    /// <summary>Ends every stream with the reason, behind the events already sent.</summary>
    public void CloseAll(Exception? reason)
    {
        Topic[] all;
        lock (gate)
        {
            all = [.. topics.Values];
            topics.Clear();
        }

        foreach (var topic in all)
        {
            topic.Close(reason);
        }
    }

    private sealed class Topic
    {
        public Lock Sending { get; } = new();

        /// <summary>Replaced under the gate, read without it.</summary>
        public ImmutableList<ITopicListener> Listeners { get; set; } = [];

        public void Close(Exception? reason)
        {
            lock (Sending)
            {
                foreach (var listener in Listeners)
                {
                    listener.Close(reason);
                }
            }
        }
    }
}
