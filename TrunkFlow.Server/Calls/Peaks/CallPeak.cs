namespace TrunkFlow.Server.Calls.Peaks;

/// <summary>The most calls at once in one hour: of all, of one customer, or through one gateway. Counted from the records, from a call's beginning to its end.</summary>
public sealed class CallPeak
{
    public required Guid Id { get; init; }

    /// <summary>Start of the hour, UTC.</summary>
    public required DateTimeOffset Hour { get; init; }

    /// <summary>Whose; null together with the gateway for all calls.</summary>
    public Guid? CustomerId { get; init; }
    public Guid? GatewayId { get; init; }
    public required int Calls { get; init; }

    /// <summary>When there first were so many.</summary>
    public required DateTimeOffset At { get; init; }
}
