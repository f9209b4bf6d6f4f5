using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Customers;

/// <summary>How a trunk customer reaches us: from an address or network, or with the credentials we generate.</summary>

[GraphQLName("CustomerTrunkInput")]
public record CustomerTrunkDetails
{
    /// <summary>IP or CIDR; null when the trunk signs in with credentials.</summary>
    public string? Address { get; init; }

    /// <summary>SIP port of the customer’s equipment.</summary>
    [DefaultValue(5060)]
    public int Port { get; init; } = 5060;

    /// <summary>SIP transport.</summary>
    [DefaultValue(Transport.Udp)]
    public Transport Transport { get; init; } = Transport.Udp;

    /// <summary>Digits the customer puts in front of every number; they are taken off.</summary>
    public string? TechPrefix { get; init; }

    /// <summary>A note.</summary>
    public string? Description { get; init; }
}
