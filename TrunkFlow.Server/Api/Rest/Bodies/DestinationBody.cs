using TrunkFlow.Server.Dids;

namespace TrunkFlow.Server.Api.Rest.Bodies;

/// <summary>One place a call to an allocated DID is tried at.</summary>
public sealed class DestinationBody(DidDestination destination)
{
    /// <summary>Key; time-ordered, so newer rows have greater ones.</summary>
    public Guid Id => destination.Id;

    /// <summary>Key of the allocation it belongs to.</summary>
    public Guid AllocationId => destination.CustomerDidId;

    /// <summary>Key of the customer whose calls they are.</summary>
    public Guid CustomerId => destination.CustomerId;

    /// <summary>Key of the trunk called, when it is one.</summary>
    public Guid? TrunkId => destination.TrunkId;

    /// <summary>Key of the extension called, when it is one.</summary>
    public Guid? ExtensionId => destination.ExtensionId;

    /// <summary>Key of the conference entered, when it is one.</summary>
    public Guid? ConferenceId => destination.ConferenceId;

    /// <summary>1 for the first one tried.</summary>
    public int Position => destination.Position;

    /// <summary>What is called.</summary>
    public DestinationKind Kind => destination.Kind;

    /// <summary>The external number, when it is one.</summary>
    public string? Number => destination.Number;

    /// <summary>How long it rings before the next one is tried.</summary>
    public int RingSeconds => destination.RingSeconds;
}
