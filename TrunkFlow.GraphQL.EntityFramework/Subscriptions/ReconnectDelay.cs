namespace TrunkFlow.GraphQL.EntityFramework.Subscriptions;

/// <summary>Twice as long after every failure, from a tenth of a second to five.</summary>
internal sealed class ReconnectDelay
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private TimeSpan next = First;

    public TimeSpan Next()
    {
        var delay = next;
        next = delay * 2 < Longest ? delay * 2 : Longest;
        return delay;
    }

    public void Reset() => next = First;
}
