namespace TrunkFlow.Server.Gateways;

/// <summary>A gateway as one switch sees it now. Written by the live connection, beside the row people edit.</summary>
public sealed class GatewayState
{
    private GatewayState()
    {
    }

    public GatewayState(Guid gatewayId, string nodeKey)
    {
        GatewayId = gatewayId;
        NodeKey = nodeKey;
    }

    public Guid GatewayId { get; private set; }
    public string NodeKey { get; private set; } = "";
    public GatewayStatus Status { get; private set; }
    public double? RoundTripMilliseconds { get; private set; }
    public RegistrationStatus Registration { get; private set; }

    /// <summary>Whether calls to it fail, or will: it does not answer, or is not signed in where it must be.</summary>
    public bool Fails => Status == GatewayStatus.Unreachable || Registration is RegistrationStatus.Unregistered or RegistrationStatus.Rejected;

    /// <summary>When the status last became another one.</summary>
    public DateTimeOffset? ChangedAt { get; private set; }
    public DateTimeOffset? SeenAt { get; private set; }

    public void Saw(GatewayStatus status, double? roundTripMilliseconds, DateTimeOffset at)
    {
        if (status != Status)
        {
            ChangedAt = at;
        }

        Status = status;
        RoundTripMilliseconds = roundTripMilliseconds;
        SeenAt = at;
    }

    public void SawRegistration(RegistrationStatus registration, DateTimeOffset at)
    {
        if (registration != Registration)
        {
            ChangedAt = at;
        }

        Registration = registration;
        SeenAt = at;
    }
}
