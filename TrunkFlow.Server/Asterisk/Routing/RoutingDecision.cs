using TrunkFlow.Server.Calls.Numbers;
using TrunkFlow.Server.Calls.Rating;

namespace TrunkFlow.Server.Asterisk.Routing;

/// <summary>The way of one call, and how it was found.</summary>
public sealed record RoutingDecision
{
    /// <summary>Why it is refused: at once when there are no attempts, else when all of them have failed. Null: it ends as its last attempt ended.</summary>
    public CallRefusal? Refusal { get; init; }

    /// <summary>The extension of the same customer that was dialled; then nothing else matters.</summary>
    public Guid? ExtensionId { get; init; }

    /// <summary>The number in its one form; null where it did not come to that.</summary>
    public NormalisedNumber? Number { get; init; }

    /// <summary>The caller's number to show, digits, unless a route says otherwise; null leaves what came.</summary>
    public string? CallerId { get; init; }

    /// <summary>What the customer pays by.</summary>
    public Rate? Sell { get; init; }

    /// <summary>After so many seconds of talk the call is ended.</summary>
    public int MaxSeconds { get; init; }

    /// <summary>Every route whose pattern matches, in the order of priority.</summary>
    public IReadOnlyList<ConsideredRoute> Routes { get; init; } = [];

    /// <summary>What is tried, in order.</summary>
    public IReadOnlyList<RoutedAttempt> Attempts { get; init; } = [];

    /// <summary>It is refused before anything is tried.</summary>
    public bool IsRefused => Refusal is not null && Attempts.Count == 0;
}
