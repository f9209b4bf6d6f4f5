namespace TrunkFlow.Server.Asterisk.Config.Model;

/// <summary>An allocated number and where its calls go: the first destination, then the next if that fails.</summary>
/// <param name="Id">The DID.</param>
/// <param name="Number">E.164 with its plus.</param>
/// <param name="CustomerId">Whose it is.</param>
/// <param name="Destinations">In order.</param>
public sealed record SwitchDid(Guid Id, string Number, Guid CustomerId, IReadOnlyList<SwitchDestination> Destinations)
{
    public int? MaxChannels { get; init; }

    /// <summary>Most calls that may begin within a second; null is no limit. Only live routing counts them.</summary>
    public int? MaxCallsPerSecond { get; init; }
}

public abstract record SwitchDestination
{
    private SwitchDestination()
    {
    }

    public sealed record ToTrunk(Guid TrunkId, int RingSeconds = 60) : SwitchDestination;

    public sealed record ToExtension(Guid ExtensionId) : SwitchDestination;

    public sealed record ToConference(Guid ConferenceId) : SwitchDestination;

    /// <summary>A call of the DID's holder over his own routes.</summary>
    /// <param name="Number">E.164 with its plus, or a short code.</param>
    public sealed record ToNumber(string Number) : SwitchDestination;
}
