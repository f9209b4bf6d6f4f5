namespace TrunkFlow.Server.Calls;

/// <summary>Calls of a span of time added up: by direction, customer, provider, gateway and destination, as far as whoever keeps the sums tells them apart.</summary>
public abstract class CallSums
{
    public required Guid Id { get; init; }
    public required CallDirection Direction { get; init; }
    public Guid? CustomerId { get; init; }
    public Guid? ProviderId { get; init; }
    public Guid? GatewayId { get; init; }

    /// <summary>Prefix of the rate that priced the calls; empty when none did.</summary>
    public required string Destination { get; init; }

    /// <summary>Call records.</summary>
    public int Attempts { get; init; }

    /// <summary>Last attempts.</summary>
    public int Calls { get; init; }
    public int Answered { get; init; }

    /// <summary>Attempts the network carried to the end: Q.850 causes 16, 17, 18, 19 and 21.</summary>
    public int Effective { get; init; }

    /// <summary>Answered calls of at most six seconds (the Anatel rule).</summary>
    public int ShortCalls { get; init; }
    public int Unrated { get; init; }
    public long TalkSeconds { get; init; }
    public long SellBilledSeconds { get; init; }
    public long BuyBilledSeconds { get; init; }
    public long PostDialDelayMilliseconds { get; init; }

    /// <summary>Attempts that had a post-dial delay.</summary>
    public int PostDialDelayCount { get; init; }
    public decimal Sell { get; init; }
    public decimal Buy { get; init; }
}
