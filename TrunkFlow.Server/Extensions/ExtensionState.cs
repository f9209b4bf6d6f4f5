namespace TrunkFlow.Server.Extensions;

/// <summary>An extension as one switch sees it now. Written by the live connection, beside the row people edit.</summary>
public sealed class ExtensionState
{
    private ExtensionState()
    {
    }

    public ExtensionState(Guid extensionId, Guid customerId, string nodeKey)
    {
        ExtensionId = extensionId;
        CustomerId = customerId;
        NodeKey = nodeKey;
    }

    public Guid ExtensionId { get; private set; }
    public string NodeKey { get; private set; } = "";
    public Guid CustomerId { get; private set; }
    public ExtensionStatus Status { get; private set; }
    public int Contacts { get; private set; }
    public string? ContactUri { get; private set; }
    public string? UserAgent { get; private set; }
    public double? RoundTripMilliseconds { get; private set; }
    public DateTimeOffset? ChangedAt { get; private set; }
    public DateTimeOffset? SeenAt { get; private set; }

    public void Saw(ExtensionStatus status, int contacts, string? contactUri, string? userAgent, double? roundTripMilliseconds, DateTimeOffset at)
    {
        if (status != Status)
        {
            ChangedAt = at;
        }

        Status = status;
        Contacts = contacts;
        ContactUri = contactUri;
        UserAgent = userAgent;
        RoundTripMilliseconds = roundTripMilliseconds;
        SeenAt = at;
    }
}
