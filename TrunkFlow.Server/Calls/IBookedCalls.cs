namespace TrunkFlow.Server.Calls;

/// <summary>Whoever holds money of calls until their records are in the store; the switch's node does.</summary>
public interface IBookedCalls
{
    /// <summary>Answered calls whose price has been taken from the balance.</summary>
    void Booked(IReadOnlySet<string> linkedIds);
}
