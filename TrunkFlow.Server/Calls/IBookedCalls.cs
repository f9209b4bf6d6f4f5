namespace TrunkFlow.Server.Calls;

/// <summary>Whoever holds money of calls until their records are in the store; the switch's node does.</summary>
public interface IBookedCalls
{
    /// <summary>Records are in the store.</summary>
    /// <param name="paid">Answered calls, whose price has been taken from the balance: their unique and their linked ids.</param>
    /// <param name="over">The unique ids of all of them, answered or not.</param>
    /// <param name="upTo">When the last of them ended.</param>
    void Booked(IReadOnlySet<string> paid, IReadOnlySet<string> over, DateTimeOffset upTo);
}
