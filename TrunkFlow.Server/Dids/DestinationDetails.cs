namespace TrunkFlow.Server.Dids;

/// <summary>One place a call to a DID is tried at. Trunk, extension and conference are named by id, an external number by its digits.</summary>

[GraphQLName("DidDestinationInput")]
public sealed record DestinationDetails
{
    /// <summary>What is called.</summary>
    public required DestinationKind Kind { get; init; }

    /// <summary>The trunk, extension or conference; one of the same customer.</summary>
    public Guid? TargetId { get; init; }

    /// <summary>The external number, when it is one.</summary>
    public string? Number { get; init; }

    /// <summary>How long it rings before the next one is tried.</summary>
    [DefaultValue(30)]
    public int RingSeconds { get; init; } = 30;
}
