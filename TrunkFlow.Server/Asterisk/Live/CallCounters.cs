namespace TrunkFlow.Server.Asterisk.Live;

/// <summary>How many calls each party began, or was called by, within the last second on this switch.</summary>
internal sealed class CallCounters<TParty>(TimeProvider time) where TParty : notnull
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);

    private readonly Dictionary<TParty, Queue<long>> begun = [];

    public int Of(TParty party) => begun.TryGetValue(party, out var moments) ? Recent(moments).Count : 0;

    public void Count(TParty party)
    {
        if (!begun.TryGetValue(party, out var moments))
        {
            begun[party] = moments = new Queue<long>();
        }

        Recent(moments).Enqueue(time.GetTimestamp());
    }

    private Queue<long> Recent(Queue<long> moments)
    {
        while (moments.TryPeek(out var moment) && time.GetElapsedTime(moment) >= Window)
        {
            moments.Dequeue();
        }

        return moments;
    }
}
