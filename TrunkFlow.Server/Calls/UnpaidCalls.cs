using TrunkFlow.Server.Billing;

namespace TrunkFlow.Server.Calls;

/// <summary>Which calls have to end, so that the others can be paid. Every node that looks comes to the same answer.</summary>
public static class UnpaidCalls
{
    /// <summary>A call must be over before the moment that it is judged by: it is looked at twice a second, and ending it takes a moment.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromSeconds(1);

    /// <param name="answered">The answered calls of one customer.</param>
    /// <param name="room">What may be spent on them.</param>
    /// <param name="now">This moment.</param>
    /// <returns>The youngest first; none when all can be paid a moment longer.</returns>
    public static IEnumerable<ActiveCall> Among(IEnumerable<ActiveCall> answered, SpendingRoom room, DateTimeOffset now)
    {
        var youngestFirst = answered.OrderByDescending(call => call.AnsweredAt).ThenBy(call => call.LinkedId, StringComparer.Ordinal).ToList();
        var cost = youngestFirst.Sum(call => call.CostAt(now + Ahead));
        // What costs nothing harms nobody.
        foreach (var call in youngestFirst.Where(call => call.CostAt(now + Ahead) > 0))
        {
            if (cost <= room.Left)
            {
                yield break;
            }

            // It costs what it has come to by now.
            cost -= call.CostAt(now + Ahead) - call.CostAt(now);
            yield return call;
        }
    }
}
