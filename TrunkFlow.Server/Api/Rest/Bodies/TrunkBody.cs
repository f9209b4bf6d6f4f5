using TrunkFlow.Server.Common;
using TrunkFlow.Server.Customers;

namespace TrunkFlow.Server.Api.Rest.Bodies;

/// <summary>One SIP access of a trunk customer. Two customers’ addresses never overlap.</summary>
public sealed class TrunkBody(CustomerTrunk trunk)
{
    /// <summary>Key; time-ordered, so newer rows have greater ones.</summary>
    public Guid Id => trunk.Id;

    /// <summary>Whose it is.</summary>
    public Guid CustomerId => trunk.CustomerId;

    /// <summary>Name of the endpoint on the switch, and SIP user name of a trunk that signs in.</summary>
    public string EndpointName => trunk.EndpointName;

    /// <summary>Address or network (CIDR) it calls from; null when it signs in.</summary>
    public string? Address => trunk.Address is { } address ? NetworkAddress.Text(address) : null;

    /// <summary>SIP port of the customer’s equipment.</summary>
    public int Port => trunk.Port;

    /// <summary>SIP transport.</summary>
    public Transport Transport => trunk.Transport;

    /// <summary>Whether a secret was generated for it.</summary>
    public bool HasSecret => trunk.SecretDigest is not null;

    /// <summary>Digits the customer puts in front of every number; they are taken off.</summary>
    public string TechPrefix => trunk.TechPrefix;

    /// <summary>A note.</summary>
    public string? Description => trunk.Description;

    /// <summary>When it was added.</summary>
    public DateTimeOffset CreatedAt => trunk.CreatedAt;

    /// <summary>When it was last saved.</summary>
    public DateTimeOffset UpdatedAt => trunk.UpdatedAt;

    /// <summary>Counts the edits. Send it back with an edit; the edit is refused when somebody saved in between.</summary>
    public int Version => trunk.Version;
}
