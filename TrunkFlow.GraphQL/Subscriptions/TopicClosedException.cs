namespace TrunkFlow.GraphQL.Subscriptions;

/// <summary>
/// Ends the stream of a listener that has missed events, or may have. It carries the error the client shall see; what was missed is read with a query,
/// and a new subscription begins where this one ended.
/// </summary>
public sealed class TopicClosedException : GraphQLErrorException
{
    /// <summary>The client read more slowly than events came.</summary>
    public const string FellBehindCode = "SUBSCRIPTION_FELL_BEHIND";

    /// <summary>The way between the servers was cut; events may have gone by.</summary>
    public const string InterruptedCode = "SUBSCRIPTION_INTERRUPTED";

    private TopicClosedException(string message, string code)
        : base([new GraphQLError(message).WithCode(code)])
    {
    }

    public static TopicClosedException FellBehind(int events) =>
        new($"The subscription was closed: its client fell {events} events behind. Read what you missed and subscribe again.", FellBehindCode);

    public static TopicClosedException Interrupted() =>
        new("The subscription was closed: events may have been missed while the server was cut off. Read what you missed and subscribe again.", InterruptedCode);
}
