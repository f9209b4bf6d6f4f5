using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Gateways;

public record GatewayDetails
{
    /// <summary>Whose it is.</summary>
    public required Guid ProviderId { get; init; }

    /// <summary>Name shown in lists.</summary>
    public required string Name { get; init; }

    /// <summary>IP address or host name calls are sent to.</summary>
    public required string Host { get; init; }

    /// <summary>SIP port.</summary>
    [DefaultValue(5060)]
    public int Port { get; init; } = 5060;

    /// <summary>SIP transport.</summary>
    [DefaultValue(Transport.Udp)]
    public Transport Transport { get; init; } = Transport.Udp;

    /// <summary>Addresses or networks this gateway calls us from; without one it is outbound only.</summary>
    public IReadOnlyList<string>? InboundAddresses { get; init; }

    /// <summary>Codecs in order of preference.</summary>
    public IReadOnlyList<string>? Codecs { get; init; }

    /// <summary>User name the provider gave out. The password is never shown.</summary>
    public string? AuthUsername { get; init; }

    /// <summary>Whether we register at it.</summary>
    [DefaultValue(false)]
    public bool Registers { get; init; }

    /// <summary>User part of the From header, where the provider wants its own.</summary>
    public string? FromUser { get; init; }

    /// <summary>Domain of the From header, where the provider wants its own.</summary>
    public string? FromDomain { get; init; }

    /// <summary>Digits taken off the front of the number.</summary>
    [DefaultValue(0)]
    public int StripDigits { get; init; }

    /// <summary>Digits then put in front of it.</summary>
    public string? AddPrefix { get; init; }

    /// <summary>Calls at the same time; null for no limit.</summary>
    public int? MaxChannels { get; init; }

    /// <summary>New calls in a second; null for no limit.</summary>
    public int? MaxCallsPerSecond { get; init; }

    /// <summary>Share of calls among the gateways of a route by weight.</summary>
    [DefaultValue(1)]
    public int Weight { get; init; } = 1;

    /// <summary>Seconds between OPTIONS; 0 sends none.</summary>
    [DefaultValue(30)]
    public int QualifySeconds { get; init; } = 30;

    /// <summary>Seconds a call through it may ring before it is given up.</summary>
    [DefaultValue(60)]
    public int RingSeconds { get; init; } = 60;

    /// <summary>Whether this gateway says "busy" when it means "no channel left", so that the next one is tried.</summary>
    [DefaultValue(false)]
    public bool BusyIsFailure { get; init; }

    /// <summary>A disabled gateway is not on the switch.</summary>
    [DefaultValue(true)]
    public bool Enabled { get; init; } = true;
}
