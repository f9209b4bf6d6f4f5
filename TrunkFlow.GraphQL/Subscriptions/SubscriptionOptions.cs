namespace TrunkFlow.GraphQL.Subscriptions;

/// <summary>How topics treat those who listen.</summary>
public class SubscriptionOptions
{
    /// <summary>Stands before every topic name, where two programs share one bus.</summary>
    public string? TopicPrefix { get; set; }

    /// <summary>Events that wait for each listener.</summary>
    public int TopicBufferCapacity { get; set; } = 64;

    /// <summary>What becomes of an event that finds the buffer full.</summary>
    public TopicBufferFullMode TopicBufferFullMode { get; set; } = TopicBufferFullMode.Close;
}
