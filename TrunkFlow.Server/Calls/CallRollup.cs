namespace TrunkFlow.Server.Calls;

/// <summary>The calls of one hour by customer, provider, gateway and destination; kept in the import transaction, so reports never scan calls.</summary>
public sealed class CallRollup : CallSums
{
    /// <summary>Start of the hour, UTC.</summary>
    public required DateTimeOffset Hour { get; init; }
}
