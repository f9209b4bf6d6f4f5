using TrunkFlow.Server.Common;
using TrunkFlow.Server.Gateways;

namespace TrunkFlow.Server.Api.Rest.Bodies;

/// <summary>A provider’s SIP gateway: where calls go out, and the addresses they come in from.</summary>
public sealed class GatewayBody(Gateway gateway)
{
    /// <summary>Key; time-ordered, so newer rows have greater ones.</summary>
    public Guid Id => gateway.Id;

    /// <summary>Whose it is.</summary>
    public Guid ProviderId => gateway.ProviderId;

    /// <summary>Name shown in lists.</summary>
    public string Name => gateway.Name;

    /// <summary>Name of the endpoint on the switch.</summary>
    public string EndpointName => gateway.EndpointName;

    /// <summary>IP address or host name calls are sent to.</summary>
    public string Host => gateway.Host;

    /// <summary>SIP port.</summary>
    public int Port => gateway.Port;

    /// <summary>SIP transport.</summary>
    public Transport Transport => gateway.Transport;

    /// <summary>Addresses and networks it calls us from.</summary>
    public IReadOnlyList<string> InboundAddresses => [.. gateway.InboundAddresses.Select(NetworkAddress.Text)];

    /// <summary>Codecs in order of preference.</summary>
    public IReadOnlyList<string> Codecs => gateway.Codecs;

    /// <summary>User name the provider gave out. The password is never shown.</summary>
    public string? AuthUsername => gateway.AuthUsername;

    /// <summary>Whether its password is known.</summary>
    public bool HasPassword => gateway.SealedPassword is not null;

    /// <summary>Whether we register at it.</summary>
    public bool Registers => gateway.Registers;

    /// <summary>User part of the From header, where the provider wants its own.</summary>
    public string? FromUser => gateway.FromUser;

    /// <summary>Domain of the From header, where the provider wants its own.</summary>
    public string? FromDomain => gateway.FromDomain;

    /// <summary>Digits taken off the front of the number.</summary>
    public int StripDigits => gateway.StripDigits;

    /// <summary>Digits then put in front of it.</summary>
    public string AddPrefix => gateway.AddPrefix;

    /// <summary>Calls at the same time; null for no limit.</summary>
    public int? MaxChannels => gateway.MaxChannels;

    /// <summary>New calls in a second; null for no limit.</summary>
    public int? MaxCallsPerSecond => gateway.MaxCallsPerSecond;

    /// <summary>Share of calls among the gateways of a route by weight.</summary>
    public int Weight => gateway.Weight;

    /// <summary>Seconds between OPTIONS; 0 sends none.</summary>
    public int QualifySeconds => gateway.QualifySeconds;

    /// <summary>Seconds a call through it may ring before it is given up.</summary>
    public int RingSeconds => gateway.RingSeconds;

    /// <summary>Whether “busy” from it means “no channel left”, so that the next gateway is tried.</summary>
    public bool BusyIsFailure => gateway.BusyIsFailure;

    /// <summary>A disabled gateway is not on the switch.</summary>
    public bool Enabled => gateway.Enabled;

    /// <summary>Whether it has no inbound addresses and so brings no calls in.</summary>
    public bool OutboundOnly => gateway.OutboundOnly;

    /// <summary>When it was added.</summary>
    public DateTimeOffset CreatedAt => gateway.CreatedAt;

    /// <summary>When it was last saved.</summary>
    public DateTimeOffset UpdatedAt => gateway.UpdatedAt;

    /// <summary>Counts the edits. Send it back with an edit; the edit is refused when somebody saved in between.</summary>
    public int Version => gateway.Version;
}
