namespace TrunkFlow.Server.Calls.Import;

/// <summary>One line of the call record file, read and checked; docs/asterisk.md ("Call record file") gives the meaning of each field.</summary>
public sealed class CallLine
{
    public required string UniqueId { get; init; }
    public required string LinkedId { get; init; }
    public required int Sequence { get; init; }
    public required string Source { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public required DateTimeOffset? AnsweredAt { get; init; }
    public required DateTimeOffset EndedAt { get; init; }
    public required decimal DurationSeconds { get; init; }
    public required decimal BillableSeconds { get; init; }
    public required CallDisposition Disposition { get; init; }

    /// <summary>A channel was created towards the far end. Only then was there anything to bill.</summary>
    public bool HasDestination => DestinationChannel.Length > 0;

    /// <summary>The name of that channel; empty where none was created.</summary>
    public required string DestinationChannel { get; init; }
    public required CallDirection Direction { get; init; }
    public required Guid? CustomerId { get; init; }
    public required CallParty? Origin { get; init; }
    public required CallParty? Target { get; init; }
    public required Guid? GatewayId { get; init; }
    public required Guid? RouteId { get; init; }
    public required Guid? DidId { get; init; }
    public required Guid? ConferenceId { get; init; }

    /// <summary>The test call it was made for.</summary>
    public Guid? TestCallId => Origin is { Kind: "test", Id: var id } ? id : null;
    public required string Dialed { get; init; }
    public required string Number { get; init; }
    public required string Sent { get; init; }

    /// <summary>From 1; 0 where the line itself is no attempt.</summary>
    public required int Attempt { get; init; }
    public required int? Cause { get; init; }
    public required int? SipStatus { get; init; }
    public required IReadOnlyList<SilentAttempt> Trail { get; init; }
    public required int? RingMilliseconds { get; init; }
    public required int? ProgressMilliseconds { get; init; }
    public required string? HungUpBy { get; init; }
    public required string? Refusal { get; init; }

    /// <summary>What the call was promised by when it was routed; null where nobody was asked.</summary>
    public Guid? SellRateId { get; init; }

    public Guid? BuyRateId { get; init; }
}
