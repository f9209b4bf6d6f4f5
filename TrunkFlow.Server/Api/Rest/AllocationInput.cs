using TrunkFlow.Server.Dids;

namespace TrunkFlow.Server.Api.Rest;

/// <summary>Who gets a number; which one stands in the address.</summary>
public sealed record AllocationInput
{
    /// <summary>Who gets it.</summary>
    public required Guid CustomerId { get; init; }

    /// <summary>Where its calls go, in the order they are tried; one to ten.</summary>
    public required IReadOnlyList<DestinationDetails> Destinations { get; init; }
}
