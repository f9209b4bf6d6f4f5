using TrunkFlow.Server.Asterisk.Routing;

namespace TrunkFlow.Server.Asterisk.Agi;

/// <summary>How many calls each customer, gateway and number began within the last second on this switch.</summary>
internal sealed class CallCounters(TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);

    private readonly Dictionary<SwitchParty, Queue<long>> begun = [];

    public int Of(SwitchParty party)
    {
        if (!begun.TryGetValue(party, out var moments))
        {
            return 0;
        }

        while (moments.TryPeek(out var moment) && time.GetElapsedTime(moment) >= Window)
        {
            moments.Dequeue();
        }

        return moments.Count;
    }

    public void Count(SwitchParty party)
    {
        if (!begun.TryGetValue(party, out var moments))
        {
            begun[party] = moments = new Queue<long>();
        }

        moments.Enqueue(time.GetTimestamp());
    }
}
